import type { Fault } from './fault.ts'
import { goneOf } from './streamFrames.ts'
import { replyJson, type Reply } from './practiceServer.ts'

export interface WireError {
  readonly status: number
  readonly type: string
  readonly code: string | null
  readonly message: string
}

/** Puts an error into the words of a protocol. */
export type ShapeError = (error: WireError) => object

const page =
  '<!DOCTYPE html>\n<html><head><title>Welcome to the guest network</title></head><body>Please accept our terms.</body></html>'

/** Errors in the shape of OpenAI, of Anthropic and of Ollama. */
export const shapeOpenAi: ShapeError = ({ type, code, message }) => ({ error: { message, type, param: null, code } })
export const shapeAnthropic: ShapeError = ({ type, message }) => ({ type: 'error', error: { type, message } })
export const shapeOllama: ShapeError = ({ message }) => ({ error: message })

/** Answers a request with a fault that needs no stream. False where the answer is still to be given. */
export async function replyFault(
  fault: Fault | null,
  reply: Reply,
  options: { shape: ShapeError; model: string },
): Promise<boolean> {
  const { response, signal } = reply
  if (fault?.kind === 'html') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  else if (fault?.kind === 'redirect') response.writeHead(302, { location: fault.to }).end()
  else if (fault?.kind === 'silent') await goneOf(signal)
  else {
    const error = errorOf(fault, options.model)
    if (error === null) return false
    if (fault?.kind === 'rate-limited' && fault.retryAfter !== null) response.setHeader('retry-after', fault.retryAfter)
    replyJson(reply, error.status, options.shape(error))
  }
  return true
}

function errorOf(fault: Fault | null, model: string): WireError | null {
  if (fault?.kind === 'model-missing') return missingModel(model)
  if (fault?.kind === 'server-error') {
    const message = 'The server had an error while processing your request'
    return { status: fault.status, type: 'api_error', code: null, message }
  }
  return fault === null ? null : (fixedErrors[fault.kind] ?? null)
}

const fixedErrors: Readonly<Partial<Record<Fault['kind'], WireError>>> = {
  unauthorised: { status: 401, type: 'authentication_error', code: 'invalid_api_key', message: 'invalid x-api-key' },
  'rate-limited': {
    status: 429,
    type: 'rate_limit_error',
    code: 'rate_limit_exceeded',
    message: 'Rate limit reached for requests',
  },
  'context-overflow': {
    status: 400,
    type: 'invalid_request_error',
    code: 'context_length_exceeded',
    message: 'prompt is too long: 210000 tokens > 200000 maximum',
  },
}

export const missingModel = (model: string): WireError => ({
  status: 404,
  type: 'not_found_error',
  code: 'model_not_found',
  message: `model '${model}' not found`,
})

/** What comes in the middle of a stream that began well. */
export const streamError: WireError = { status: 529, type: 'overloaded_error', code: null, message: 'Overloaded' }
