import { z } from 'zod'
import { readAnswer } from '../providers/ask.ts'
import { readLines } from '../providers/lines.ts'
import { createModelFetch } from '../providers/modelFetch.ts'
import { describeInstalled, post, withTag, type OllamaApi, type OllamaModel } from '../providers/ollamaModels.ts'
import { pullLineSchema, type PullLine } from './pullProgress.ts'

const loadedSchema = z.object({
  models: z
    .array(
      z.object({
        name: z.string(),
        size: z.number().nonnegative().default(0),
        context_length: z.number().int().positive().nullish(),
      }),
    )
    .nullable(),
})

export interface LoadedModel {
  readonly name: string
  readonly memoryBytes: number
  readonly contextTokens: number | null
}

/** What Ollama's own protocol can do with models beside answering. Everything throws what the providers' adapters throw. */
export function createOllamaLibrary(given: OllamaApi) {
  const api: OllamaApi = { ...given, fetch: createModelFetch(given.fetch, null) }

  /** Loads, keeps and puts out a model: a chat without a message, with the window that its turns will ask for. */
  async function keep(
    name: string,
    keepAlive: string | number,
    options: { contextTokens: number | null; signal: AbortSignal },
  ) {
    const { contextTokens, signal } = options
    const body = {
      model: name,
      messages: [],
      stream: false,
      keep_alive: keepAlive,
      ...(contextTokens === null ? {} : { options: { num_ctx: contextTokens } }),
    }
    await readAnswer(await post(api, '/api/chat', { body, signal }), z.object({ done: z.boolean() }))
  }

  return {
    installed: (signal: AbortSignal): Promise<readonly OllamaModel[]> => describeInstalled(api, signal),
    /** A re-created tag is listed twice until its old self has gone; the newest counts. */
    loaded: async (signal: AbortSignal): Promise<readonly LoadedModel[]> => {
      const { models } = await readAnswer(await api.fetch(`${api.baseUrl}/api/ps`, { signal }), loadedSchema)
      const byName = new Map((models ?? []).toReversed().map((model) => [withTag(model.name), model]))
      return [...byName].map(([name, { size, context_length: contextTokens }]) => ({
        name,
        memoryBytes: size,
        contextTokens: contextTokens ?? null,
      }))
    },
    keep,
    /** The context says nothing: a model that is put out is not loaded anew for it. */
    unload: async (name: string, signal: AbortSignal) => {
      const body = { model: name, keep_alive: 0 }
      await readAnswer(await post(api, '/api/generate', { body, signal }), z.object({ done: z.boolean() }))
    },
    remove: async (name: string, signal: AbortSignal) => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ model: name })
      await api.fetch(`${api.baseUrl}/api/delete`, { method: 'DELETE', headers, body, signal })
    },
    pull: async function* (name: string, signal: AbortSignal): AsyncGenerator<PullLine> {
      const response = await post(api, '/api/pull', { body: { model: name }, signal })
      for await (const line of readLines(response.body ?? new ReadableStream())) {
        if (line.trim() !== '') yield pullLineSchema.parse(JSON.parse(line))
      }
    },
  }
}
export type OllamaLibrary = ReturnType<typeof createOllamaLibrary>
