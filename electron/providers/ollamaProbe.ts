import type { OllamaState } from '../../shared/status.ts'
import { ProviderFailure } from './modelFetch.ts'
import { describeInstalled, readVersion, type OllamaApi, type OllamaModel } from './ollamaModels.ts'
import { explain } from './explain.ts'

export interface OllamaProbe {
  readonly state: OllamaState
  /** Models that run elsewhere are among them, and say so. */
  readonly models: readonly OllamaModel[]
}

const probeMs = 3000

/**
 * Finds out what answers at an address. A port proves nothing: both of Ollama's own signs are asked for.
 * A daemon that is still looking at the hardware takes connections without an answer; that is `checking`.
 */
export async function probeOllama(api: OllamaApi, signal: AbortSignal): Promise<OllamaProbe> {
  const deadline = AbortSignal.timeout(probeMs)
  const abort = AbortSignal.any([signal, deadline])
  const none = (kind: 'absent' | 'stranger' | 'checking'): OllamaProbe => ({ state: { kind }, models: [] })
  try {
    const { fetch: send, baseUrl } = api
    const greeting = await send(`${baseUrl}/`, { signal: abort })
    if (!(await greeting.text()).startsWith('Ollama is running')) return none('stranger')
    const version = await readVersion(api, abort)
    const models = await describeInstalled(api, abort)
    return { state: { kind: 'running', version, models: models.map(({ name }) => name) }, models }
  } catch (thrown) {
    signal.throwIfAborted()
    if (deadline.aborted) return none('checking')
    if (thrown instanceof ProviderFailure) return none('stranger')
    const failure = explain({ thrown, key: null, hasStarted: false })
    if (failure === null) throw thrown
    return none(failure.kind === 'unreachable' ? 'absent' : 'stranger')
  }
}

/**
 * The address a person means by OLLAMA_HOST: scheme and port may be missing, and an address
 * to listen on everywhere is one to reach on this machine.
 */
export function ollamaBaseUrl(host: string | undefined): string {
  const given = (host ?? '').trim().replace(/^["']|["']$/g, '')
  const hasScheme = /^https?:\/\//i.test(given)
  const bare = given === '' || given.startsWith(':') ? `127.0.0.1${given}` : given
  const url = URL.parse(hasScheme ? given : `http://${bare}`)
  if (url === null) return 'http://127.0.0.1:11434'
  const hostname = ['0.0.0.0', '[::]', 'localhost'].includes(url.hostname) ? '127.0.0.1' : url.hostname
  const port = url.port === '' && !hasScheme && !bare.endsWith(':80') ? '11434' : url.port
  return `${url.protocol}//${hostname}${port === '' ? '' : `:${port}`}`
}
