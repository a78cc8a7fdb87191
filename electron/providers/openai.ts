import OpenAI from 'openai'
import { z } from 'zod'
import { askFor, attempt, readAnswer } from './ask.ts'
import type { ChatModel, ChatPiece, ChatRequest } from './chatModel.ts'
import type { Wire } from './createProvider.ts'
import { createModelFetch } from './modelFetch.ts'
import { chunkSchema, readChunk } from './openaiChunk.ts'

/** Ollama says null for an empty list; some leave the envelope out. */
const modelListSchema = z.union([
  z.object({ data: z.array(z.object({ id: z.string() })).nullable() }).transform(({ data }) => data ?? []),
  z.array(z.object({ id: z.string() })),
])

/** The longest a timer can wait: deadlines are kept elsewhere. */
const noTimeoutMs = 2_147_483_647

/** Chat completions, as OpenAI defined them and as vLLM, LM Studio, LiteLLM, OpenRouter and others speak them. */
export function createOpenAi(wire: Wire): ChatModel {
  const { provider, key } = wire
  const send = createModelFetch(wire.fetch, key)
  // Everything the client would otherwise read from the environment is said here, since it would go to any endpoint.
  const client = new OpenAI({
    baseURL: provider.baseUrl,
    apiKey: key ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: noTimeoutMs,
    logLevel: 'off',
    fetch: send,
  })

  async function* pieces(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatPiece> {
    const stream = await client.chat.completions.create(
      {
        model: request.model,
        messages: request.messages.map(({ role, text }) => ({ role, content: text })),
        stream: true,
        stream_options: { include_usage: true },
        // Models that reason refuse the old name, and most imitators ignore the new one.
        ...(provider.kind === 'openai'
          ? { max_completion_tokens: request.maxOutputTokens }
          : { max_tokens: request.maxOutputTokens }),
      },
      { signal },
    )
    for await (const raw of stream) {
      const chunk = chunkSchema.safeParse(raw)
      if (chunk.success) yield* readChunk(chunk.data)
    }
  }

  return {
    chat: (request, signal) => askFor(wire, request, { pieces: (abort) => pieces(request, abort), signal }),
    listModels: (signal) =>
      attempt(wire, signal, async (abort) => {
        const headers = { accept: 'application/json', authorization: `Bearer ${key}` }
        const models = await readAnswer(
          await send(`${provider.baseUrl}/models`, { headers, signal: abort }),
          modelListSchema,
        )
        return models.map(({ id }) => id)
      }),
  }
}
