import Anthropic from '@anthropic-ai/sdk'
import { createEventReader, eventSchema } from './anthropicEvent.ts'
import { askFor, attempt } from './ask.ts'
import type { ChatMessage, ChatModel, ChatPiece, ChatRequest } from './chatModel.ts'
import type { Wire } from './createProvider.ts'
import { createModelFetch, ProviderFailure } from './modelFetch.ts'

/** The longest a timer can wait: deadlines are kept elsewhere. */
const noTimeoutMs = 2_147_483_647

export function createAnthropic(wire: Wire): ChatModel {
  const { key } = wire
  // People copy the address with or without the version; the client adds it.
  const baseUrl = wire.provider.baseUrl.replace(/\/v1$/, '')
  const fetch = createModelFetch(wire.fetch, key)
  // A key that is not given here would be looked for in the environment and in files.
  const client = new Anthropic({
    baseURL: baseUrl,
    apiKey: key ?? 'none',
    webhookKey: null,
    maxRetries: 0,
    timeout: noTimeoutMs,
    logLevel: 'off',
    fetch,
  })

  async function* pieces(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatPiece> {
    const stream = await client.messages.create(
      { model: request.model, max_tokens: request.maxOutputTokens, stream: true, ...toParameters(request.messages) },
      { signal },
    )
    const read = createEventReader()
    for await (const raw of stream) {
      const event = eventSchema.safeParse(raw)
      if (event.success) yield* read(event.data)
    }
  }

  return {
    chat: (request, signal) => askFor(wire, request, { pieces: (abort) => pieces(request, abort), signal }),
    listModels: (signal) =>
      attempt(wire, signal, async (abort) => {
        const page = await client.models.list({ limit: 1000 }, { signal: abort })
        if (page.data.length > 0) return page.data.map(({ id }) => id)
        throw new ProviderFailure({ kind: 'not-a-model-api', detail: 'it knows no models' })
      }),
  }
}

/** System texts stay apart from each other, so that each leaves as the text that was labelled. Empty texts are refused there. */
function toParameters(messages: readonly ChatMessage[]) {
  const spoken = messages.filter(({ text }) => text.trim() !== '')
  const system = spoken.filter(({ role }) => role === 'system').map(({ text }) => ({ type: 'text' as const, text }))
  const turns = spoken.flatMap(({ role, text }) => (role === 'system' ? [] : [{ role, content: text }]))
  const last = turns.at(-1)
  // An answer to be gone on with may not end in white space.
  const continued = last?.role === 'assistant' ? [{ ...last, content: last.content.trimEnd() }] : []
  const withLast = continued.length > 0 ? [...turns.slice(0, -1), ...continued] : turns
  return { messages: withLast, ...(system.length > 0 ? { system } : {}) }
}
