import type { Failure } from '../../shared/failure.ts'
import { ResponseTooLarge } from '../egress/cappedBody.ts'
import { GateRefusal } from '../egress/gateRefusal.ts'
import { classifyError, scrub } from './errorAnswer.ts'
import { ProviderFailure } from './modelFetch.ts'

export interface Explain {
  readonly thrown: unknown
  readonly key: string | null
  /** Whether anything of the answer had arrived. */
  readonly hasStarted: boolean
}

/** What a thrown error means; null where nobody expects it. The clients wrap, so the whole chain of causes is read. */
export function explain({ thrown, key, hasStarted }: Explain): Failure | null {
  const chain = causesOf(thrown)
  for (const error of chain) {
    if (error instanceof ProviderFailure) return error.failure
    if (error instanceof GateRefusal) {
      return error.reason === 'redirect'
        ? { kind: 'not-a-model-api', detail: error.message }
        : { kind: 'refused-by-gate', detail: error.message }
    }
    if (error instanceof ResponseTooLarge) return { kind: 'server-error', status: null, detail: error.message }
    if ('error' in error && error.error !== undefined && error.error !== null) {
      const body = typeof error.error === 'object' && 'error' in error.error ? error.error : { error: error.error }
      return classifyError({ status: null, headers: new Headers(), body }, key)
    }
    if (error instanceof SyntaxError) return { kind: 'cut-off' }
  }
  return explainNetwork(chain, key, hasStarted)
}

function causesOf(thrown: unknown): Error[] {
  const chain: Error[] = []
  for (let error = thrown; error instanceof Error && chain.length < 8; error = error.cause) {
    chain.push(error)
    if (error instanceof AggregateError) chain.push(...error.errors.filter((each) => each instanceof Error))
  }
  return chain
}

const networkWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at that address',
  ENOTFOUND: 'the name is not known',
  EAI_AGAIN: 'names cannot be looked up: is this machine offline?',
  ENETUNREACH: 'there is no way to that network: is this machine offline?',
  EHOSTUNREACH: 'there is no way to that host',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was closed',
  UND_ERR_SOCKET: 'the connection was closed',
  ETIMEDOUT: 'the connection took too long',
  UND_ERR_CONNECT_TIMEOUT: 'the connection took too long',
}

function explainNetwork(chain: readonly Error[], key: string | null, hasStarted: boolean): Failure | null {
  for (const error of chain.toReversed()) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
    if (code.startsWith('HPE_')) return { kind: 'not-a-model-api', detail: 'it does not speak HTTP' }
    if (code.startsWith('ERR_INVALID')) return null
    if (code === '') continue
    if (hasStarted) return { kind: 'cut-off' }
    const isCertificate = /CERT|SELF_SIGNED|ISSUER|ERR_TLS|ERR_SSL/.test(code)
    const words = isCertificate
      ? `its certificate was not accepted (${code}): ${scrub(error.message.replace(/;.*$/s, ''), key)}`
      : (networkWords[code] ?? scrub(error.message, key))
    return { kind: 'unreachable', detail: words }
  }
  // What the transport refuses of itself (a port kept for another protocol) or loses has no code.
  const innermost = chain.at(-1)
  if (!chain.some(({ message }) => message === 'fetch failed' || message === 'terminated')) return null
  return hasStarted ? { kind: 'cut-off' } : { kind: 'unreachable', detail: scrub(innermost?.message ?? '', key) }
}
