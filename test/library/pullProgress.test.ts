import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyPullLine,
  explainPullError,
  figuresOf,
  missingRoom,
  noProgress,
  type PullLine,
} from '../../electron/library/pullProgress.ts'

const layer = (digest: string, completed: number, total: number): PullLine => ({
  status: 'pulling x',
  digest,
  completed,
  total,
})
const after = (lines: readonly PullLine[], stepMs = 0) =>
  lines.reduce((progress, line, index) => applyPullLine(progress, line, index * stepMs), noProgress)

describe('progress', () => {
  test('is the sum of the layers, of which the latest word counts', () => {
    const progress = after([layer('a', 50, 100), layer('a', 100, 100), layer('b', 10, 900), layer('b', 4, 900)])
    expect(figuresOf(progress, null)).toMatchObject({ completedBytes: 104, totalBytes: 1000 })
  })

  test('knows the whole before every layer was told, where the catalogue does', () => {
    expect([
      figuresOf(noProgress, 5000).totalBytes,
      figuresOf(after([layer('a', 1, 100)]), 5000).totalBytes,
      figuresOf(noProgress, null).totalBytes,
    ]).toEqual([5000, 5000, null])
  })

  test('has a speed once it was watched for a second', () => {
    const lines = Array.from({ length: 11 }, (_, index) => layer('a', index * 100, 10_000))
    expect([
      figuresOf(after(lines.slice(0, 2), 500), null).bytesPerSecond,
      figuresOf(after(lines, 500), null).bytesPerSecond,
    ]).toEqual([null, 200])
  })

  test('ends with its steps in order', () => {
    const progress = [
      { status: 'pulling manifest' },
      layer('a', 1, 1),
      { status: 'verifying sha256 digest' },
      { status: 'writing manifest' },
      { status: 'success' },
    ]
    const steps = progress.map((_, index) => after(progress.slice(0, index + 1)))
    expect(steps.map(({ step, isDone }) => `${step} ${isDone}`)).toEqual([
      'starting false',
      'downloading false',
      'checking false',
      'checking false',
      'checking true',
    ])
  })

  test('never is more than the whole, or less than nothing, whatever is told', () => {
    const anyLine = fc.record({
      status: fc.constant('pulling'),
      digest: fc.constantFrom('a', 'b', 'c'),
      completed: fc.option(fc.nat(1000)),
      total: fc.option(fc.nat(1000)),
    })
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const { completedBytes, totalBytes, bytesPerSecond } = figuresOf(after(lines, 400), 700)
        expect(completedBytes).toBeLessThanOrEqual(totalBytes ?? 0)
        expect(bytesPerSecond ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

test.each([
  ['pull model manifest: file does not exist', 'unavailable', 'The registry has no model called x.'],
  [
    'pull model manifest: 412: \n\nThe model you are attempting to pull requires a newer version of Ollama.',
    'failed',
    'This model needs a newer Ollama. Update Ollama, then try again.',
  ],
  [
    'write /m/blobs/x-partial: no space left on device',
    'failed',
    'The disk is full. Make room, then go on where it stopped.',
  ],
  [
    'pull model manifest: Get "https://registry.ollama.ai": dial tcp: lookup registry.ollama.ai: no such host',
    'failed',
    'The registry cannot be reached. Go on when this machine is online again.',
  ],
  ['something else', 'failed', 'Ollama says: something else'],
])('"%s" means %s', (error, status, words) => {
  expect(explainPullError(error, 'x')).toEqual({ status, words })
})

test('room is needed for the rest and a gigabyte', () => {
  expect([missingRoom(6e9, 7e9), missingRoom(6e9, null), missingRoom(6e9, 6.9e9)]).toEqual([
    null,
    null,
    'This needs 7 GB of free disk, with 1 GB to spare, and there are 6.9 GB. Make room, then go on.',
  ])
})
