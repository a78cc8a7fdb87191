import { z } from 'zod'
import { readAnswer } from './ask.ts'
import { explain } from './explain.ts'
import { ProviderFailure } from './modelFetch.ts'
import { describeInstalled, readVersion, type OllamaApi, type OllamaModel } from './ollamaModels.ts'

/**
 * What answers at an address. `silent`: it takes connections and says nothing, as a daemon does that is still looking
 * at the hardware. `cloud`: whether it may pass messages on to Ollama's own cloud; before 0.16.2 none tells.
 */
export type Identity =
  | { readonly kind: 'ollama'; readonly version: string; readonly cloud: 'off' | 'on' | 'unknown' }
  | { readonly kind: 'stranger' | 'silent' | 'absent' }

/** Whoever looks for one waits this long; a busy machine may take longer to say that it is still there. */
const briefMs = 1000
const patientMs = 5000

/** A port proves nothing: both of Ollama's own signs are asked for. */
export async function identifyOllama(api: OllamaApi, signal: AbortSignal, ms = briefMs): Promise<Identity> {
  const { fetch: send, baseUrl } = api
  const asked = await withDeadline(ms, signal, async (abort) => {
    const greeting = await send(`${baseUrl}/`, { signal: abort })
    if (!(await greeting.text()).startsWith('Ollama is running')) return { kind: 'stranger' } as const
    return { kind: 'ollama', version: await readVersion(api, abort), cloud: await readCloud(api, abort) } as const
  })
  return asked.kind === 'done' ? asked.value : asked
}

const statusSchema = z.object({ cloud: z.object({ disabled: z.boolean() }) })

async function readCloud({ fetch: send, baseUrl }: OllamaApi, signal: AbortSignal): Promise<'off' | 'on' | 'unknown'> {
  const response = await send(`${baseUrl}/api/status`, { signal })
  if (!response.ok) return 'unknown'
  const { cloud } = await readAnswer(response, statusSchema)
  return cloud.disabled ? 'off' : 'on'
}

/** Every model it has, those that run elsewhere among them; null where no Ollama answers. */
export async function listOllamaModels(api: OllamaApi, signal: AbortSignal): Promise<readonly OllamaModel[] | null> {
  if ((await identifyOllama(api, signal, patientMs)).kind !== 'ollama') return null
  const listed = await withDeadline(patientMs, signal, (abort) => describeInstalled(api, abort))
  return listed.kind === 'done' ? listed.value : null
}

type Asked<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'stranger' | 'silent' | 'absent' }

async function withDeadline<Value>(
  ms: number,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<Value>,
): Promise<Asked<Value>> {
  const deadline = AbortSignal.timeout(ms)
  try {
    return { kind: 'done', value: await ask(AbortSignal.any([signal, deadline])) }
  } catch (thrown) {
    signal.throwIfAborted()
    if (deadline.aborted) return { kind: 'silent' }
    if (thrown instanceof ProviderFailure) return { kind: 'stranger' }
    const failure = explain({ thrown, key: null, hasStarted: false })
    if (failure === null) throw thrown
    return { kind: failure.kind === 'unreachable' ? 'absent' : 'stranger' }
  }
}
