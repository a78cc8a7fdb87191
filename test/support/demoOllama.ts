import type { Handlers } from '../../shared/contract.ts'
import type { DaemonState, InstallState, OllamaView } from '../../shared/ollama.ts'
import { ok } from '../../shared/result.ts'
import type { DemoScene } from './demoScene.ts'

const running: DaemonState = {
  kind: 'running',
  baseUrl: 'http://127.0.0.1:11434',
  version: '0.34.0',
  isOurs: false,
  cloud: 'unknown',
  isNewerThanTested: false,
}
const problem = 'it was ended by SIGKILL'
const program = '/usr/local/bin/ollama'
const baseUrl = 'http://127.0.0.1:11434'

/** Every state there is, by a name of its own. */
export const demoDaemons: Readonly<Record<string, DaemonState>> = {
  looking: { kind: 'looking' },
  adopted: running,
  ours: { ...running, baseUrl: 'http://127.0.0.1:43273', isOurs: true, cloud: 'off' },
  newer: { ...running, version: '0.41.2', isNewerThanTested: true },
  stopped: { kind: 'stopped', program },
  starting: { kind: 'starting', program },
  restarting: { kind: 'restarting', problem, retryAt: 0 },
  'gave-up': { kind: 'gave-up', problem: 'listen tcp 127.0.0.1:43273: bind: permission denied' },
  'not-installed': { kind: 'not-installed' },
  'engine-missing': { kind: 'engine-missing', where: program, canStart: false },
  'engine-missing-running': { kind: 'engine-missing', where: baseUrl, canStart: true },
  'too-old': { kind: 'too-old', version: '0.13.5', where: program },
  stranger: { kind: 'stranger', baseUrl, canStart: true },
  silent: { kind: 'silent', baseUrl, canStart: false },
  elsewhere: { kind: 'elsewhere', baseUrl: 'http://192.168.1.5:11434' },
}

const offer = {
  version: '0.34.0',
  host: 'github.com',
  downloadBytes: 1_430_000_000,
  diskBytes: 4_500_000_000,
}

/** Every state of an installation, by a name of its own. */
export const demoInstalls: Readonly<Record<string, InstallState>> = {
  begun: { kind: 'idle', keptBytes: 430_000_000 },
  downloading: {
    kind: 'running',
    step: 'download',
    doneBytes: 612_000_000,
    totalBytes: 1_430_000_000,
    bytesPerSecond: 14_200_000,
    secondsLeft: 58,
  },
  checking: {
    kind: 'running',
    step: 'check',
    doneBytes: 900_000_000,
    totalBytes: 1_430_000_000,
    bytesPerSecond: 610_000_000,
    secondsLeft: 1,
  },
  unpacking: {
    kind: 'running',
    step: 'unpack',
    doneBytes: 400_000_000,
    totalBytes: 1_430_000_000,
    bytesPerSecond: 90_000_000,
    secondsLeft: 12,
  },
  trying: { kind: 'running', step: 'try', doneBytes: 0, totalBytes: 0, bytesPerSecond: null, secondsLeft: null },
  'no-space': {
    kind: 'failed',
    problem: { kind: 'no-space', neededBytes: 5_930_000_000, freeBytes: 1_200_000_000 },
    keptBytes: 0,
  },
  'wrong-hash': { kind: 'failed', problem: { kind: 'wrong-hash' }, keptBytes: 0 },
  'not-saved': {
    kind: 'failed',
    problem: { kind: 'not-saved', detail: 'The disk is full.' },
    keptBytes: 1_430_000_000,
  },
  'bad-archive': {
    kind: 'failed',
    problem: { kind: 'bad-archive', detail: 'there is no ollama in it' },
    keptBytes: 0,
  },
  'does-not-run': {
    kind: 'failed',
    problem: { kind: 'does-not-run', detail: 'its engine does not start: libm.so.6: version GLIBC_2.38 not found' },
    keptBytes: 0,
  },
  unreachable: {
    kind: 'failed',
    problem: { kind: 'unreachable', detail: 'getaddrinfo ENOTFOUND github.com' },
    keptBytes: 430_000_000,
  },
}

const log = `time=2026-11-20T09:12:01.836Z level=INFO source=routes.go:2022 msg="Listening on 127.0.0.1:43273 (version 0.34.0)"
time=2026-11-20T09:12:01.945Z level=INFO source=types.go:50 msg="inference compute" id=cpu library=cpu total="23.5 GiB"
`

export function createDemoOllama(scene: DemoScene): Pick<Handlers, Extract<keyof Handlers, `ollama.${string}`>> {
  const usual = scene.state === 'first-run' ? 'not-installed' : 'adopted'
  const view: OllamaView = {
    install: demoInstalls[scene.install] ?? { kind: 'idle', keptBytes: 0 },
    offer,
    installed: scene.daemon === 'ours' ? { version: '0.33.0', previous: '0.32.15' } : null,
    daemon: demoDaemons[scene.daemon] ?? demoDaemons[usual] ?? running,
  }
  return {
    'ollama.read': async () => ok(view),
    'ollama.look': async () => ok(undefined),
    'ollama.start': async () => ok(undefined),
    'ollama.stop': async () => ok(undefined),
    'ollama.install': async () => ok(undefined),
    'ollama.cancelInstall': async () => ok(undefined),
    'ollama.goBack': async () => ok(undefined),
    'ollama.uninstall': async () => ok(undefined),
    'ollama.readLog': async () => ok({ file: '/home/ada/.local/share/gatehouse/ollama/ollama.log', text: log }),
  }
}
