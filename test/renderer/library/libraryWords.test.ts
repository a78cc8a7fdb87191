import { expect, test } from 'vitest'
import { presenceWords, pullWords, searchOffered } from '../../../renderer/library/libraryWords.ts'
import type { InstalledModel, OfferedModel, Pull } from '../../../shared/library.ts'

const pull: Pull = {
  name: 'qwen3.5:9b',
  status: 'running',
  step: 'downloading',
  completedBytes: 2.1e9,
  totalBytes: 6.6e9,
  bytesPerSecond: 45e6,
  problem: null,
}

test.each<[Partial<Pull>, string]>([
  [{}, '2.1 GB of 6.6 GB · 45 MB a second · about 2 min left'],
  [{ bytesPerSecond: 200e6 }, '2.1 GB of 6.6 GB · 200 MB a second · about 23 s left'],
  [{ bytesPerSecond: 0.4e6 }, '2.1 GB of 6.6 GB · 400 kB a second · about 3 h left'],
  [{ bytesPerSecond: 0 }, '2.1 GB of 6.6 GB · 0 kB a second'],
  [{ totalBytes: null, bytesPerSecond: null }, '2.1 GB'],
  [{ step: 'starting' }, 'Asking the registry'],
  [{ step: 'checking' }, 'Checking what was downloaded'],
  [{ status: 'waiting' }, 'Waiting for its turn · 2.1 GB of 6.6 GB'],
  [{ status: 'paused' }, 'Paused at 2.1 GB of 6.6 GB'],
  [{ status: 'failed', problem: 'The disk is full.' }, 'The disk is full.'],
])('a pull that is %j says "%s"', (news, words) => {
  expect(pullWords({ ...pull, ...news })).toBe(words)
})

test('a model says where it is, how fast it was and when it was used', () => {
  const fit = {
    verdict: 'well',
    place: 'card',
    neededBytes: 1,
    contextTokens: 1,
    budgetBytes: 1,
    tokensPerSecond: 1,
    isMeasured: true,
  } as const
  const model: InstalledModel = {
    name: 'a',
    sizeBytes: 1,
    capabilities: [],
    contextTokens: null,
    fit,
    tier: 'fast',
    pick: null,
    memoryBytes: null,
    isKeptWarm: false,
    lastUsedAt: null,
    speed: null,
  }
  const used = { memoryBytes: 3.9 * 2 ** 30, isKeptWarm: true, speed: { tokensPerSecond: 71.23, firstTokenMs: 240 } }
  expect([
    presenceWords(model, 0),
    ...[60_000, 7_200_000, 90_000_000].map((ms) => presenceWords({ ...model, ...used, lastUsedAt: 0 }, ms)),
  ]).toEqual([
    'Not in memory · not used yet',
    'In memory (3.9 GB), kept there · 71.2 tokens a second, first word after 0.2 s · used 1 minute ago',
    'In memory (3.9 GB), kept there · 71.2 tokens a second, first word after 0.2 s · used 2 hours ago',
    'In memory (3.9 GB), kept there · 71.2 tokens a second, first word after 0.2 s · used yesterday',
  ])
})

test('the catalogue is searched by all that is said of a model', () => {
  const model = (name: string, skills: OfferedModel['skills'], licence = 'Apache-2.0'): OfferedModel => ({
    name,
    downloadBytes: 1,
    parameters: '4B',
    licence,
    contextTokens: 1,
    skills,
    fit: {
      verdict: 'well',
      place: 'card',
      neededBytes: 1,
      contextTokens: 1,
      budgetBytes: 1,
      tokensPerSecond: 1,
      isMeasured: false,
    },
    isInstalled: false,
    isUnavailable: false,
    recommended: null,
  })
  const offered = [
    model('gemma4:e4b', ['images']),
    model('qwen3.5:4b', ['images', 'tools']),
    model('deepseek-r1:8b', [], 'MIT'),
  ]
  const find = (query: string) => searchOffered(offered, query).map(({ name }) => name)
  expect([find('IMAGES tools'), find('mit'), find('gemma apache'), find('nothing')]).toEqual([
    ['qwen3.5:4b'],
    ['deepseek-r1:8b'],
    ['gemma4:e4b'],
    [],
  ])
})
