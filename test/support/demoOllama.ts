import type { Handlers } from '../../shared/contract.ts'
import type { DaemonState, OllamaView } from '../../shared/ollama.ts'
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
  'engine-missing': { kind: 'engine-missing', program },
  'too-old': { kind: 'too-old', version: '0.13.5', where: program },
  stranger: { kind: 'stranger', baseUrl, canStart: true },
  silent: { kind: 'silent', baseUrl, canStart: false },
  elsewhere: { kind: 'elsewhere', baseUrl: 'http://192.168.1.5:11434' },
}

const log = `time=2026-11-20T09:12:01.836Z level=INFO source=routes.go:2022 msg="Listening on 127.0.0.1:43273 (version 0.34.0)"
time=2026-11-20T09:12:01.945Z level=INFO source=types.go:50 msg="inference compute" id=cpu library=cpu total="23.5 GiB"
`

export function createDemoOllama(scene: DemoScene): Pick<Handlers, Extract<keyof Handlers, `ollama.${string}`>> {
  const usual = scene.state === 'first-run' ? 'not-installed' : 'adopted'
  const view: OllamaView = { daemon: demoDaemons[scene.daemon] ?? demoDaemons[usual] ?? running }
  return {
    'ollama.read': async () => ok(view),
    'ollama.look': async () => ok(undefined),
    'ollama.start': async () => ok(undefined),
    'ollama.stop': async () => ok(undefined),
    'ollama.readLog': async () => ok({ file: '/home/ada/.local/share/gatehouse/ollama/ollama.log', text: log }),
  }
}
