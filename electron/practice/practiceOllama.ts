import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { countTokens, planAnswer } from './answer.ts'
import { composeAnswer } from './composeAnswer.ts'
import type { Fault } from './fault.ts'
import { encodeLine, ollamaFrames } from './frames.ts'
import { largeModel, smallModel, type PracticeLocalModel } from './practiceModels.ts'
import { createPracticePulls, practiceRegistry, type PracticeRegistry } from './practicePulls.ts'
import { parseBody, replyJson, servePractice, type PracticeServer, type Reply } from './practiceServer.ts'
import { missingModel, replyFault, shapeOllama, streamError } from './replyFault.ts'
import { streamFrames } from './streamFrames.ts'

export interface PracticeOllamaOptions {
  readonly models?: readonly PracticeLocalModel[]
  readonly version?: string
  /** 1: believable delays. 0: none. */
  readonly delayScale?: number
  readonly remember?: boolean
  /** What can be pulled; by default a stand-in for everything. */
  readonly registry?: PracticeRegistry
  readonly port?: number
  /** For so long it takes connections and says nothing, as one that looks at the hardware. */
  readonly startMs?: number
  /** Whether its own cloud is switched off. */
  readonly cloudIsOff?: boolean
  /** False: the program alone was copied. It answers everything but a chat. */
  readonly hasEngine?: boolean
}

const chatSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).default([]),
  stream: z.boolean().default(true),
  think: z.boolean().optional(),
  keep_alive: z.union([z.string(), z.number()]).optional(),
  options: z.object({ num_ctx: z.number().optional(), num_predict: z.number().optional() }).default({}),
  /** False: a prompt that does not fit is refused, not cut. */
  truncate: z.boolean().default(true),
  /** Of /api/create: from files that were brought, or from a model that is here. */
  files: z.record(z.string(), z.string()).optional(),
  from: z.string().optional(),
  parameters: z.object({ num_ctx: z.number().optional() }).default({}),
})
type Chat = z.infer<typeof chatSchema>

/** An Ollama on loopback that speaks its native protocol, with models that load, stay loaded and can be unloaded. */
export function createPracticeOllama(options: PracticeOllamaOptions = {}): Promise<PracticeServer> {
  const { version = '0.34.0', delayScale = 1, remember = false, port = 0 } = options
  const { startMs = 0, cloudIsOff = true, hasEngine = true, registry = practiceRegistry(smallModel) } = options
  let models = options.models ?? [smallModel, largeModel]
  const minor = Number(version.split('.')[1])
  const started = startMs === 0 ? Promise.resolve() : wait(startMs)
  /** Window each model in memory was loaded with, and until when it stays, by name. */
  const loaded = new Map<string, Loaded>()
  const install = (model: PracticeLocalModel) => {
    models = [...models.filter(({ name }) => name !== model.name), model]
  }
  const pull = createPracticePulls({ registry, delayScale, install })

  /** From 0.18 on ":local" after a name lets nothing but a local model through. */
  const suffix = /:local$/
  const knowsSuffix = minor >= 18
  const knowsTruncate = minor >= 30
  function findModel(name: string): PracticeLocalModel | undefined {
    const bare = knowsSuffix ? name.replace(suffix, '') : name
    const model = models.find((known) => known.name === bare || known.name === `${bare}:latest`)
    return bare !== name && model?.remoteHost != null ? undefined : model
  }

  async function load(
    model: PracticeLocalModel,
    { asked, fault, signal }: { asked: Chat; fault: Fault | null; signal: AbortSignal },
  ) {
    const contextTokens = Math.min(asked.options.num_ctx ?? model.defaultContext ?? 4096, model.contextTokens)
    if (model.remoteHost !== null) return contextTokens
    if (loaded.get(model.name)?.contextTokens !== contextTokens) {
      const loadMs = fault?.kind === 'slow-load' ? fault.loadMs : model.loadMs * delayScale
      await wait(loadMs, undefined, { signal })
    }
    const stays = asked.keep_alive ?? loaded.get(model.name)?.stays
    loaded.set(model.name, { contextTokens, ...(stays === undefined ? {} : { stays }) })
    return contextTokens
  }

  async function chat(asked: Chat, reply: Reply, fault: Fault | null): Promise<void> {
    const model = findModel(asked.model)
    if (await replyFault(fault, reply, { shape: shapeOllama, model: asked.model })) return
    if (model === undefined) return replyJson(reply, 404, shapeOllama(missingModel(asked.model)))
    const { name, capabilities } = model
    if (!capabilities.includes('completion')) return replyJson(reply, 400, { error: `"${name}" does not support chat` })
    if (asked.think === true && !capabilities.includes('thinking')) {
      return replyJson(reply, 400, { error: `"${name}" does not support thinking` })
    }
    if (asked.messages.length === 0) return loadOnly(model, { asked, reply })

    if (!hasEngine) return replyJson(reply, 500, { error: missingEngine })
    const contextTokens = await load(model, { asked, fault, signal: reply.signal })
    const messages = asked.messages.map(({ role, content: text }) => ({ role, text }))
    const question = messages.findLast(({ role }) => role === 'user')?.text ?? ''
    const thinks = capabilities.includes('thinking') && asked.think !== false
    const answer = planAnswer({
      model: asked.model,
      text: composeAnswer({ ...model, messages }),
      reasoning: thinks
        ? `They ask in about ${countTokens(question)} tokens. Practice needs no more thought than that.`
        : '',
      messages,
      maxTokens: asked.options.num_predict ?? 10 * contextTokens,
      fault,
    })
    // A prompt that does not fit is cut to about half the window, and nothing says so; newer versions let one refuse that.
    const cut = answer.usage !== null && fault?.kind !== 'usage' && answer.usage.input > contextTokens
    if (cut && !asked.truncate && knowsTruncate) {
      const message = `request (${answer.usage?.input} tokens) exceeds the available context size (${contextTokens} tokens), try increasing it`
      return replyJson(reply, 400, { error: JSON.stringify({ error: { code: 400, message } }) })
    }
    const told = cut ? { ...answer, usage: { ...answer.usage, input: Math.floor(contextTokens / 2) + 3 } } : answer
    const where = model.remoteHost === null ? {} : { remote_host: model.remoteHost, remote_model: name }
    const frames = ollamaFrames(told).map((frame) =>
      model.remoteHost === null
        ? frame
        : { ...frame, data: frame.data.replace(/\}$/, `,${JSON.stringify(where).slice(1)}`) },
    )
    if (!asked.stream) {
      const last = parseBody(frames.at(-1)?.data ?? 'null')
      return replyJson(
        reply,
        200,
        Object.assign({}, last, { message: { role: 'assistant', content: told.text.join('') } }),
      )
    }
    await streamFrames(reply, {
      frames,
      contentType: 'application/x-ndjson',
      encode: encodeLine,
      errorFrame: { part: 'end', event: null, data: JSON.stringify(shapeOllama(streamError)) },
      pace: model.pace,
      delayScale,
      fault,
    })
  }

  async function loadOnly(model: PracticeLocalModel, { asked, reply }: { asked: Chat; reply: Reply }): Promise<void> {
    const unload = asked.keep_alive === 0
    if (unload) loaded.delete(model.name)
    else await load(model, { asked, fault: null, signal: reply.signal })
    const done = { done: true, done_reason: unload ? 'unload' : 'load' }
    replyJson(reply, 200, {
      model: asked.model,
      created_at: createdAt,
      response: '',
      message: { role: 'assistant', content: '' },
      ...done,
    })
  }

  return servePractice({
    remember,
    port,
    isChat: (path) => path === '/api/chat',
    answer: async ({ method, path, body }, reply, fault) => {
      await started
      if (method === 'GET' || method === 'HEAD') return tell(path, reply)
      if (path.startsWith('/api/blobs/')) return void reply.response.writeHead(201).end()
      const parsed = chatSchema.safeParse(parseBody(body))
      if (!parsed.success) return replyJson(reply, 400, { error: 'unexpected EOF' })
      if (path === '/api/chat') return chat(parsed.data, reply, fault)
      if (path === '/api/pull') return pull(parsed.data.model, reply)
      if (path === '/api/create' && parsed.data.files !== undefined) return createFromFiles(reply)
      const model = findModel(path === '/api/create' ? (parsed.data.from ?? '') : parsed.data.model)
      if (model === undefined) return replyJson(reply, 404, shapeOllama(missingModel(parsed.data.model)))
      if (path === '/api/create') return create(model, parsed.data, reply)
      if (path === '/api/delete') return remove(model, reply)
      if (path === '/api/show') return replyJson(reply, 200, show(model))
      if (path === '/api/generate' && !hasEngine) return replyJson(reply, 500, { error: missingEngine })
      if (path === '/api/generate') return loadOnly(model, { asked: parsed.data, reply })
      reply.response.writeHead(404).end('404 page not found')
    },
  })

  /** No file that anybody brings is a whole model; without its engine it cannot even tell. */
  function createFromFiles({ response }: Reply): void {
    const why = hasEngine ? 'llama-quantize failed: exit status 1' : `llama-quantize unavailable: ${missingTool}`
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    response.end(`{"status":"parsing GGUF"}\n{"error":"failed to validate GGUF with llama-quantize: ${why}"}\n`)
  }

  /** Shares the weights of the model it is made from. */
  function create(model: PracticeLocalModel, { model: name, parameters }: Chat, { response }: Reply): void {
    install({
      ...model,
      name: name.includes(':') ? name : `${name}:latest`,
      defaultContext: parameters.num_ctx ?? null,
    })
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    response.end('{"status":"writing manifest"}\n{"status":"success"}\n')
  }

  /** A model in memory stays there until it is put out. */
  function remove({ name }: PracticeLocalModel, { response }: Reply): void {
    models = models.filter((model) => model.name !== name)
    response.writeHead(200).end()
  }

  function tell(path: string, reply: Reply): void {
    const { response } = reply
    if (path === '/') response.writeHead(200, { 'content-type': 'text/plain' }).end('Ollama is running')
    else if (path === '/api/version') replyJson(reply, 200, { version })
    else if (path === '/api/status' && minor > 16) {
      replyJson(reply, 200, { cloud: { disabled: cloudIsOff, source: cloudIsOff ? 'env' : 'none' } })
    } else if (path === '/v1/models') {
      // Cloud models are among them without a mark, and with no model at all there is no list.
      const data = models.map(({ name }) => ({ id: name, object: 'model', created: 0, owned_by: 'library' }))
      replyJson(reply, 200, { object: 'list', data: models.length === 0 ? null : data })
    } else if (path === '/api/tags') replyJson(reply, 200, { models: models.map(list) })
    else if (path === '/api/ps') {
      const running = models.filter(({ name }) => loaded.has(name))
      replyJson(reply, 200, {
        models: running.map((model) => {
          const { contextTokens, stays = '5m' } = loaded.get(model.name) ?? { contextTokens: 4096 }
          const forever = typeof stays === 'number' ? stays < 0 : stays.startsWith('-')
          const expires_at = forever ? '2319-01-01T00:00:00Z' : new Date(Date.now() + 300_000).toISOString()
          return { ...list(model), expires_at, size_vram: 0, context_length: contextTokens }
        }),
      })
    } else response.writeHead(404).end('404 page not found')
  }
}

const missingTool = 'llama-quantize binary not found (checked: /nowhere/llama-quantize, /nowhere/lib/llama-quantize)'
const missingEngine = 'error starting llama-server: llama-server binary not found (checked: /usr/local/lib/ollama)'
interface Loaded {
  readonly contextTokens: number
  /** As keep_alive says it. */
  readonly stays?: string | number
}

const createdAt = '2026-01-01T00:00:00Z'

const remote = ({ name, remoteHost }: PracticeLocalModel) =>
  remoteHost === null ? {} : { remote_model: name, remote_host: remoteHost }

function list(model: PracticeLocalModel): object {
  const { name, sizeBytes, parameterSize, contextTokens, capabilities } = model
  return {
    name,
    model: name,
    modified_at: createdAt,
    size: sizeBytes,
    digest: createHash('sha256').update(JSON.stringify(model)).digest('hex'),
    details: { format: 'gguf', family: 'practice', parameter_size: parameterSize, context_length: contextTokens },
    capabilities,
    ...remote(model),
  }
}

const show = (model: PracticeLocalModel): object => ({
  details: { format: 'gguf', family: 'practice', parameter_size: model.parameterSize },
  model_info: {
    'general.architecture': 'practice',
    'practice.context_length': model.contextTokens,
    'practice.block_count': 32,
    'practice.attention.head_count': 16,
    'practice.attention.head_count_kv': 4,
    'practice.attention.key_length': 128,
    'practice.attention.value_length': 128,
    'practice.attention.sliding_window': null,
    'tokenizer.ggml.tokens': null,
  },
  capabilities: model.capabilities,
  ...remote(model),
})
