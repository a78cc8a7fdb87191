import { z } from 'zod'
import type { Failure } from '../../shared/failure.ts'
import { retryAfterMs } from './retryAfter.ts'

/** An error as a provider tells it: a status, or an event inside a stream that began well. */
export interface ErrorAnswer {
  readonly status: number | null
  readonly headers: Headers
  readonly body: unknown
}

const code = z.union([z.string(), z.number()]).nullish()
const inner = z.object({ message: z.string().nullish(), type: code, code })
/** {"error": {…}} (OpenAI, Anthropic), {"error": "…"} (Ollama), the bare object (vLLM), {"detail": "…"} (FastAPI). */
const errorSchema = z.union([
  z.object({ error: inner }).transform(({ error }) => error),
  z.object({ error: z.string() }).transform(({ error }) => ({ message: error, type: null, code: null })),
  z.object({ detail: z.string() }).transform(({ detail }) => ({ message: detail, type: null, code: null })),
  inner,
])

/** Words of the providers for a prompt that is longer than the model's window. */
const overflowWords =
  /context_length_exceeded|maximum context length|exceeds? the (available |model's )?context|context (window|length|size) (of|is|exceeded)|prompt is too long|too many (input )?tokens|input token count|exceeds the maximum number of tokens|request_too_large|greater than the context length/i
const filterWords = /content[_ ](policy|filter|management)|responsible_?ai|blocked by .*filter|safety (system|filter)/i
const creditWords =
  /insufficient_(quota|balance|credit|funds)|credit balance|insufficient (credit|balance|funds)|billing_(hard_limit|not_active)|exceeded your current quota/i
const missingModelWords = /model_not_found|model_not_available|not_found_error|\bmodels?\b/i

/** What an error answer means. Its words are kept, shortened, where the person is helped by them; the key never is. */
export function classifyError({ status, headers, body }: ErrorAnswer, key: string | null): Failure {
  const parsed = errorSchema.safeParse(body)
  const error = parsed.success ? parsed.data : { message: null, type: null, code: null }
  const words = [error.type, error.code, error.message ?? (typeof body === 'string' ? body : '')].join(' ')
  const detail = scrub(error.message ?? (typeof body === 'string' ? body : ''), key)
  const kind = status ?? statusOf(`${error.type} ${error.code}`)

  if (kind === 402 || creditWords.test(words)) return { kind: 'no-credit' }
  if (kind === 429) return { kind: 'rate-limited', retryAfterMs: retryAfterMs(headers, Date.now()) }
  if (kind !== 401 && overflowWords.test(words)) return { kind: 'context-overflow' }
  if (filterWords.test(words)) return { kind: 'content-filter' }
  if (kind === 401 || kind === 403) return isMarkup(body) ? strangerAt(kind, detail) : { kind: 'unauthorised' }
  if (kind === 404) {
    return !isMarkup(body) && missingModelWords.test(words) ? { kind: 'model-missing' } : strangerAt(kind, detail)
  }
  if (kind === 407) return { kind: 'unreachable', detail: 'the proxy asks for a password' }
  if (kind === null || kind >= 500 || kind === 408)
    return { kind: 'server-error', status, detail: isMarkup(body) ? '' : detail }
  if (kind < 400 || isMarkup(body)) return strangerAt(kind, detail)
  return { kind: 'bad-request', detail }
}

const strangerAt = (status: number, detail: string): Failure => ({
  kind: 'not-a-model-api',
  detail: `status ${status}${detail === '' || detail.startsWith('<') ? '' : `: ${detail}`}`,
})

const isMarkup = (body: unknown) => typeof body === 'string' && /^\s*<(!doctype|html|\?xml)/i.test(body)

/** Inside a stream only names tell what a status would have said. */
function statusOf(names: string): number | null {
  if (/rate_limit/.test(names)) return 429
  if (/authentication|invalid_api_key|permission/.test(names)) return 401
  if (/invalid_request/.test(names)) return 400
  const status = Number(/\b[45]\d\d\b/.exec(names)?.[0])
  return Number.isNaN(status) ? null : status
}

/** Providers like to repeat the key they were given. */
export function scrub(text: string, key: string | null): string {
  const clean = key === null || key === '' ? text : text.replaceAll(key, '[key]')
  return clean.replaceAll(/\s+/g, ' ').trim().slice(0, 300)
}
