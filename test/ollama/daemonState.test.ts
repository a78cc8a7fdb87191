import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyDaemonEvent,
  type Answer,
  type Daemon,
  type DaemonEvent,
  type Found,
  type Program,
} from '../../electron/ollama/daemonState.ts'

const baseUrl = 'http://127.0.0.1:11434'
const answering = (version = '0.34.0'): Extract<Answer, { kind: 'ollama' }> => ({
  kind: 'ollama',
  baseUrl,
  version,
  cloud: 'off',
  lacksEngine: false,
})
const program = (given: Partial<Program> = {}): Program => ({
  path: '/p',
  version: '0.34.0',
  hasEngine: true,
  ...given,
})
const nothing: Found = { answers: [], programs: [], elsewhere: null }
const looking: Daemon = { state: { kind: 'looking' }, isWanted: false, crashedAt: [] }
const after = (start: Daemon, ...events: readonly DaemonEvent[]) => events.reduce(applyDaemonEvent, start)
const looked = (found: Partial<Found>): DaemonEvent => ({ type: 'looked', found: { ...nothing, ...found } })
const running = {
  kind: 'running',
  baseUrl,
  version: '0.34.0',
  isOurs: false,
  cloud: 'off',
  isNewerThanTested: false,
} as const

describe('what is found', () => {
  const stranger: Answer = { kind: 'stranger', baseUrl }
  const silent: Answer = { kind: 'silent', baseUrl }
  test.each<[string, Partial<Found>, boolean, object]>([
    ['one that runs is used', { answers: [answering()], programs: [program()] }, true, running],
    [
      'a newer one too',
      { answers: [answering('0.41.0')] },
      false,
      { ...running, version: '0.41.0', isNewerThanTested: true },
    ],
    [
      'one that is too old is not',
      { answers: [answering('0.17.9')] },
      false,
      { kind: 'too-old', version: '0.17.9', where: baseUrl },
    ],
    [
      'beside it, a new one is started',
      { answers: [answering('0.17.9')], programs: [program()] },
      true,
      { kind: 'starting', program: '/p' },
    ],
    ['none is started unasked', { programs: [program()] }, false, { kind: 'stopped', program: '/p' }],
    ['asked, it is', { programs: [program()] }, true, { kind: 'starting', program: '/p' }],
    ['a stranger, and nothing to start', { answers: [stranger] }, true, { ...stranger, canStart: false }],
    [
      'a stranger, and something to start',
      { answers: [stranger], programs: [program()] },
      false,
      { ...stranger, canStart: true },
    ],
    [
      'a stranger is passed by',
      { answers: [stranger], programs: [program()] },
      true,
      { kind: 'starting', program: '/p' },
    ],
    ['something silent', { answers: [silent] }, false, { ...silent, canStart: false }],
    ['a stranger before one that runs', { answers: [stranger, answering()] }, false, running],
    [
      'a program without its engine',
      { programs: [program({ hasEngine: false })] },
      true,
      { kind: 'engine-missing', where: '/p', canStart: false },
    ],
    [
      'one that answers without its engine',
      { answers: [{ ...answering(), lacksEngine: true }] },
      true,
      { kind: 'engine-missing', where: baseUrl, canStart: false },
    ],
    [
      'one that answers without its engine, and a whole one to start',
      { answers: [{ ...answering(), lacksEngine: true }], programs: [program()] },
      false,
      { kind: 'engine-missing', where: baseUrl, canStart: true },
    ],
    [
      'asked, the whole one is started beside it',
      { answers: [{ ...answering(), lacksEngine: true }], programs: [program()] },
      true,
      { kind: 'starting', program: '/p' },
    ],
    [
      'the whole one of two',
      { programs: [program({ hasEngine: false }), program({ path: '/q' })] },
      true,
      { kind: 'starting', program: '/q' },
    ],
    [
      'an old program',
      { programs: [program({ version: '0.13.5' })] },
      true,
      { kind: 'too-old', version: '0.13.5', where: '/p' },
    ],
    ['a program that does not run', { programs: [program({ version: null })] }, true, { kind: 'not-installed' }],
    ['another machine', { elsewhere: 'http://box:11434' }, true, { kind: 'elsewhere', baseUrl: 'http://box:11434' }],
    [
      'this machine before another',
      { elsewhere: 'http://box:11434', programs: [program()] },
      false,
      { kind: 'stopped', program: '/p' },
    ],
    ['nothing', {}, true, { kind: 'not-installed' }],
  ])('%s', (_, found, isWanted, state) => {
    expect(after({ ...looking, isWanted }, looked(found)).state).toEqual(state)
  })
})

describe('one of ours', () => {
  const asked = after(looking, { type: 'start-asked' }, looked({ programs: [program()] }))
  const up = after(asked, { type: 'answered', answer: answering() })
  const crash = (at: number): DaemonEvent => ({ type: 'ended', at, problem: 'killed' })
  const again = [{ type: 'retry-due' }, looked({ programs: [program()] })] as const

  test('starts when it is wanted', () => {
    expect([asked.state, up.state]).toEqual([
      { kind: 'starting', program: '/p' },
      { ...running, isOurs: true },
    ])
  })

  test('waits longer before each new start, and is given up after the fifth crash in five minutes', () => {
    let daemon = up
    const waits: (number | string)[] = []
    for (const at of [1000, 2000, 3000, 4000, 5000]) {
      daemon = after(daemon, crash(at))
      waits.push(daemon.state.kind === 'restarting' ? daemon.state.retryAt - at : daemon.state.kind)
      daemon = after(daemon, ...again)
    }
    expect([waits, daemon.state]).toEqual([[500, 1000, 2000, 4000, 'gave-up'], { kind: 'gave-up', problem: 'killed' }])
  })

  test('a crash an hour is not many', () => {
    const hours = Array.from({ length: 20 }, (_, hour) => hour * 3_600_000)
    const daemon = hours.reduce((before, at) => after(before, crash(at), ...again), up)
    expect(daemon.state).toEqual({ kind: 'starting', program: '/p' })
  })

  test('one that others started meanwhile is used instead', () => {
    expect(after(up, crash(0), { type: 'retry-due' }, looked({ answers: [answering()] })).state).toEqual(running)
  })

  test('given up, it is tried again when the person says so', () => {
    const gaveUp: Daemon = { state: { kind: 'gave-up', problem: 'x' }, isWanted: false, crashedAt: [] }
    expect(after(gaveUp, { type: 'start-asked' })).toEqual({
      state: { kind: 'looking' },
      isWanted: true,
      crashedAt: [],
    })
  })

  test('stopped by the person, it stays stopped', () => {
    expect(after(up, { type: 'stop-asked' }, crash(0), looked({ programs: [program()] }))).toEqual({
      state: { kind: 'stopped', program: '/p' },
      isWanted: false,
      crashedAt: [],
    })
  })
})

test('one of others that is lost is looked for, and never restarted by us', () => {
  const lost = after(looking, looked({ answers: [answering()] }), { type: 'lost' })
  expect([lost.state, after(lost, looked({ programs: [program()] })).state]).toEqual([
    { kind: 'looking' },
    { kind: 'stopped', program: '/p' },
  ])
})

const anAnswer = fc.constantFrom<Answer>(
  answering(),
  answering('0.12.0'),
  { kind: 'stranger', baseUrl },
  { kind: 'silent', baseUrl },
)
const anEvent = fc.oneof(
  fc
    .record({
      answers: fc.array(anAnswer, { maxLength: 2 }),
      programs: fc.array(
        fc.record({
          path: fc.constant('/p'),
          version: fc.constantFrom('0.34.0', '0.9.0', null),
          hasEngine: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
      elsewhere: fc.constantFrom(null, 'http://box:1'),
    })
    .map((found): DaemonEvent => ({ type: 'looked', found })),
  fc.constantFrom<DaemonEvent>(
    { type: 'look-asked' },
    { type: 'start-asked' },
    { type: 'stop-asked' },
    { type: 'answered', answer: answering() },
    { type: 'lost' },
    { type: 'retry-due' },
  ),
  fc.nat(1_000_000).map((at): DaemonEvent => ({ type: 'ended', at, problem: 'x' })),
)

test('whatever happens, none is started that was not wanted, and never more than five in five minutes', () => {
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 60 }), (events) => {
      let daemon = looking
      for (const event of events) {
        const before = daemon
        daemon = applyDaemonEvent(before, event)
        if (daemon.state.kind === 'starting') expect(daemon.isWanted).toBe(true)
        expect(daemon.crashedAt.length).toBeLessThanOrEqual(4)
      }
    }),
  )
})
