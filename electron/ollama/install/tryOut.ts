import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { describeInstalled, post, type OllamaApi } from '../../providers/ollamaModels.ts'
import type { Identity } from '../../providers/ollamaProbe.ts'
import { startDaemon } from '../daemonProcess.ts'
import { engineOf } from '../findPrograms.ts'

export interface TryOut {
  readonly program: string
  /** What it has to say of itself. */
  readonly version: string
  /** For its log and its key. */
  readonly folder: string
  readonly models: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly identify: (baseUrl: string, signal: AbortSignal) => Promise<Identity>
  readonly api: (baseUrl: string) => OllamaApi
  readonly signal: AbortSignal
}

const tryMs = 180_000

/** Whether a program that was just unpacked runs on this machine, before anything depends on it. Says why not. */
export async function tryOut(given: TryOut): Promise<Result<undefined, string>> {
  const { program, version, folder, models, environment, identify, api, signal } = given
  const engine = engineOf(program)
  if (engine === null) return fail('its engine (llama-server) is not in the archive')
  const daemon = startDaemon({
    program,
    port: 0,
    models,
    environment,
    log: join(folder, 'try.log'),
    home: join(folder, 'home'),
  })
  const deadline = AbortSignal.timeout(tryMs)
  const abort = AbortSignal.any([signal, deadline])
  try {
    const baseUrl = await daemon.listening
    if (baseUrl === null) return fail(await daemon.ended)
    let identity = await identify(baseUrl, abort)
    while (identity.kind === 'silent' && !daemon.isOver()) identity = await identify(baseUrl, abort)
    if (identity.kind !== 'ollama') return fail('it did not answer')
    if (identity.version !== version) return fail(`it says that it is ${identity.version}, not ${version}`)
    return (await runSmallest(api(baseUrl), abort)) ? ok(undefined) : await runEngine(engine)
  } catch (thrown) {
    signal.throwIfAborted()
    if (deadline.aborted) return fail(`no model answered within ${tryMs / 1000} s`)
    return fail(thrown instanceof Error ? thrown.message : String(thrown))
  } finally {
    await daemon.stop(1500)
  }
}

/** Lets the smallest model say one word. False where there is none. Throws where it does not. */
async function runSmallest(api: OllamaApi, signal: AbortSignal): Promise<boolean> {
  const models = await describeInstalled(api, signal)
  const [smallest] = models
    .filter(({ isRemote, capabilities }) => !isRemote && capabilities.includes('completion'))
    .toSorted((a, b) => a.sizeBytes - b.sizeBytes)
  if (smallest === undefined) return false
  const body = { model: `${smallest.name}:local`, prompt: 'Hi', stream: false, options: { num_predict: 1 } }
  const answer = await post(api, '/api/generate', { body, signal })
  if (!answer.ok) throw new Error(`${smallest.name} did not answer: ${(await answer.text()).slice(0, 300)}`)
  await answer.text()
  return true
}

/** With no model to run, it must at least start: that it fits this system and finds its libraries. */
const runEngine = (engine: string): Promise<Result<undefined, string>> =>
  new Promise((resolve) => {
    execFile(engine, ['--version'], { timeout: 20_000 }, (error, _, words) =>
      resolve(
        error ? fail(`its engine does not start: ${words.trim().split('\n')[0] ?? error.message}`) : ok(undefined),
      ),
    )
  })
