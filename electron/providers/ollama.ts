import { z } from 'zod'
import { askFor, attempt } from './ask.ts'
import type { ChatModel, ChatPiece, ChatRequest } from './chatModel.ts'
import type { Wire } from './createProvider.ts'
import { classifyError } from './errorAnswer.ts'
import { readLines } from './lines.ts'
import { createModelFetch, ProviderFailure } from './modelFetch.ts'
import {
  canChat,
  describeInstalled,
  isLoaded,
  post,
  proveLocal,
  type OllamaApi,
  type ProvenModel,
} from './ollamaModels.ts'
import { tokensSchema, toUsage } from './usage.ts'

const lineSchema = z.object({
  message: z.object({ content: z.string().nullish(), thinking: z.string().nullish() }).nullish(),
  done: z.boolean().nullish(),
  done_reason: z.string().nullish(),
  prompt_eval_count: tokensSchema,
  prompt_eval_cached_count: tokensSchema,
  eval_count: tokensSchema,
  logprobs: z
    .array(z.object({ logprob: z.number() }))
    .nullish()
    .catch(null),
  error: z.string().nullish(),
  remote_host: z.string().nullish(),
})
type Line = z.infer<typeof lineSchema>

/** Silence of a second is what a person notices; a model in memory says its first word before. */
const noticeLoadingMs = 1000

/** Ollama's own protocol: unlike its imitation of OpenAI's it tells errors inside a stream and takes the window's size. */
export function createOllama(wire: Wire): ChatModel {
  const { provider, key, memory } = wire
  const api: OllamaApi = { baseUrl: provider.baseUrl, fetch: createModelFetch(wire.fetch, key), memory }

  async function findModel(model: string, signal: AbortSignal): Promise<ProvenModel> {
    // Said to be in the cloud: nothing is to be proven.
    if (provider.locality === 'cloud') return { name: model, capabilities: [] }
    const proven = await proveLocal(api, model, signal)
    if (!proven.ok) throw new ProviderFailure(proven.error)
    const { capabilities } = proven.value
    if (!canChat(capabilities)) {
      throw new ProviderFailure({
        kind: 'bad-request',
        detail: `${model} cannot chat; it is made for ${capabilities.join(', ')}`,
      })
    }
    return proven.value
  }

  async function* pieces(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatPiece> {
    const { name, capabilities } = await findModel(request.model, signal)
    const body = {
      model: name,
      messages: request.messages.map(({ role, text }) => ({ role, content: text })),
      stream: true,
      // Daemons before 0.12.11 take no notice of it.
      ...(provider.locality === 'cloud' ? {} : { logprobs: true }),
      // Else what does not fit is left out, and nothing says so. Versions before 0.30 do not know it.
      truncate: false,
      ...(capabilities.includes('thinking') ? { think: request.think ?? false } : {}),
      options: {
        num_predict: request.maxOutputTokens,
        ...(request.contextTokens === null ? {} : { num_ctx: request.contextTokens }),
      },
    }
    const answered = post(api, '/api/chat', { body, signal })
    if ((await isSilent(answered)) && !(await isLoaded(api, request.model, signal))) yield { type: 'loading' }
    const response = await answered
    for await (const line of readLines(response.body ?? new ReadableStream())) {
      if (line.trim() !== '') yield* readLine(line, { key, isCloud: provider.locality === 'cloud' })
    }
  }

  return {
    chat: (request, signal) => askFor(wire, request, { pieces: (abort) => pieces(request, abort), signal }),
    listModels: (signal) =>
      attempt(wire, signal, async (abort) => {
        const models = await describeInstalled(api, abort)
        const here = provider.locality === 'cloud' ? models : models.filter(({ isRemote }) => !isRemote)
        return here.map(({ name }) => name)
      }),
  }
}

async function isSilent(answered: Promise<Response>): Promise<boolean> {
  const { promise: silence, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, noticeLoadingMs, true)
  try {
    return await Promise.race([silence, answered.then(() => false)])
  } finally {
    clearTimeout(timer)
  }
}

function readLine(
  text: string,
  { key, isCloud }: { readonly key: string | null; readonly isCloud: boolean },
): ChatPiece[] {
  const line: Line = lineSchema.parse(JSON.parse(text))
  if (line.error) {
    const failure = classifyError({ status: null, headers: new Headers(), body: { error: line.error } }, key)
    return [{ type: 'failed', failure }]
  }
  if (line.remote_host && !isCloud) {
    return [{ type: 'failed', failure: { kind: 'not-proven-local', detail: `${line.remote_host} answered` } }]
  }
  const pieces: ChatPiece[] = [
    { type: 'reasoning', text: line.message?.thinking ?? '' },
    { type: 'text', text: line.message?.content ?? '' },
  ]
  const logProbabilities = (line.logprobs ?? []).map(({ logprob }) => logprob)
  if (logProbabilities.length > 0) pieces.push({ type: 'certainty', logProbabilities })
  const usage = toUsage({
    inputTokens: line.prompt_eval_count,
    outputTokens: line.eval_count,
    cachedInputTokens: line.prompt_eval_cached_count,
  })
  if (usage !== null) pieces.push({ type: 'usage', usage })
  if (line.done === true) pieces.push({ type: 'finished', reason: line.done_reason === 'length' ? 'length' : 'stop' })
  return pieces
}
