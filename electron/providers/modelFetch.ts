import type { Failure } from '../../shared/failure.ts'
import { classifyError } from './errorAnswer.ts'

/** Carries a failure through a foreign client. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure'
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind)
    this.failure = failure
  }
}

/** What the protocols need. The clients would add the system, the version of Node and headers named in the environment. */
const neededHeaders = ['accept', 'content-type', 'anthropic-version']
const keyHeaders = ['authorization', 'x-api-key']

const errorBodyBytes = 64 * 1024

/** The door's fetch, with the needed headers only, and with every answer that is no answer of a model thrown as what it is. */
export function createModelFetch(fetch: typeof globalThis.fetch, key: string | null): typeof globalThis.fetch {
  const send = fetch
  return async (input, init) => {
    const given = new Headers(init?.headers)
    const headers = new Headers({ 'user-agent': 'Gatehouse' })
    for (const name of key === null ? neededHeaders : [...neededHeaders, ...keyHeaders]) {
      const value = given.get(name)
      if (value !== null) headers.set(name, value)
    }
    const response = await send(input, { ...init, headers })
    const wantsStream = typeof init?.body === 'string' && /"stream":\s*true/.test(init.body)
    const type = response.headers.get('content-type') ?? ''
    const isForeign = /\b(html|xml)\b/.test(type) || (wantsStream && /^application\/json\b/.test(type))
    if (response.ok && !isForeign) return response

    const body = parse(await readStart(response))
    const hidesError = response.ok && typeof body === 'object' && body !== null && 'error' in body
    if (!response.ok || hidesError) {
      const status = response.ok ? null : response.status
      throw new ProviderFailure(classifyError({ status, headers: response.headers, body }, key))
    }
    throw new ProviderFailure({ kind: 'not-a-model-api', detail: `it answered with ${type}` })
  }
}

async function readStart(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true })
    if (text.length > errorBodyBytes) break
  }
  return text
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
