import { z } from 'zod'
import type { Failure } from '../../shared/failure.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { readAnswer } from './ask.ts'
import { isOlder, localSuffixSince } from './ollamaVersion.ts'

const tagsSchema = z.object({
  models: z
    .array(
      z.object({
        name: z.string(),
        digest: z.string().default(''),
        size: z.number().nonnegative().default(0),
        remote_host: z.string().nullish(),
        remote_model: z.string().nullish(),
      }),
    )
    .nullable(),
})
const showSchema = z.object({
  remote_host: z.string().nullish(),
  remote_model: z.string().nullish(),
  capabilities: z.array(z.string()).nullish(),
  model_info: z.record(z.string(), z.unknown()).nullish(),
})
const versionSchema = z.object({ version: z.string() })
const loadedSchema = z.object({ models: z.array(z.object({ name: z.string() })).nullable() })

/** What a model is, whoever asks; it stays true for its digest. */
interface ModelFacts {
  /** Length it was trained for; null where it is not told. */
  readonly contextTokens: number | null
  readonly capabilities: readonly string[]
  readonly isRemote: boolean
  /** Where it is answered, in its own words; null where it does not say. */
  readonly remoteHost: string | null
  /** GGUF keys as /api/show tells them: what the memory it takes is estimated from. */
  readonly info: Readonly<Record<string, unknown>>
}
export interface OllamaModel extends ModelFacts {
  readonly name: string
  readonly digest: string
  readonly sizeBytes: number
}

/** By base URL, and for models by their digest after it. */
export interface OllamaMemory {
  readonly versions: Map<string, string>
  readonly facts: Map<string, ModelFacts>
}
export const createOllamaMemory = (): OllamaMemory => ({ versions: new Map(), facts: new Map() })

export interface OllamaApi {
  readonly fetch: typeof globalThis.fetch
  readonly baseUrl: string
  readonly memory: OllamaMemory
}
type Listed = NonNullable<z.infer<typeof tagsSchema>['models']>[number]

export const post = (
  { fetch: send, baseUrl }: OllamaApi,
  path: string,
  options: { body: object; signal: AbortSignal },
) =>
  send(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(options.body),
    signal: options.signal,
  })

const get = ({ fetch: send, baseUrl }: OllamaApi, path: string, signal: AbortSignal) =>
  send(`${baseUrl}${path}`, { signal })

export async function readVersion(api: OllamaApi, signal: AbortSignal): Promise<string> {
  const { version } = await readAnswer(await get(api, '/api/version', signal), versionSchema)
  api.memory.versions.set(api.baseUrl, version)
  return version
}

export async function isLoaded(api: OllamaApi, name: string, signal: AbortSignal): Promise<boolean> {
  const { models } = await readAnswer(await get(api, '/api/ps', signal), loadedSchema)
  return (models ?? []).some((model) => withTag(model.name) === withTag(name))
}

async function listInstalled(api: OllamaApi, signal: AbortSignal): Promise<readonly Listed[]> {
  const { models } = await readAnswer(await get(api, '/api/tags', signal), tagsSchema)
  return models ?? []
}

/** All installed models with their facts. Each is asked about once per digest. */
export async function describeInstalled(api: OllamaApi, signal: AbortSignal): Promise<readonly OllamaModel[]> {
  const installed = await listInstalled(api, signal)
  return Promise.all(
    installed.map(async (listed) => {
      const facts = await readFacts(api, listed, signal)
      const { name, digest, size: sizeBytes } = listed
      const remoteHost = listed.remote_host || facts.remoteHost
      return { ...facts, remoteHost, isRemote: facts.isRemote || looksRemote(listed), name, digest, sizeBytes }
    }),
  )
}

async function readFacts(api: OllamaApi, { name, digest }: Listed, signal: AbortSignal): Promise<ModelFacts> {
  const memoryKey = `${api.baseUrl} ${name} ${digest}`
  const known = digest === '' ? undefined : api.memory.facts.get(memoryKey)
  if (known !== undefined) return known
  const shown = await readAnswer(await post(api, '/api/show', { body: { model: name }, signal }), showSchema)
  const info = shown.model_info ?? {}
  const trained = z
    .number()
    .int()
    .positive()
    .safeParse(info[`${String(info['general.architecture'])}.context_length`])
  const facts = {
    contextTokens: trained.success ? trained.data : null,
    capabilities: shown.capabilities ?? [],
    isRemote: hasRemote(shown),
    remoteHost: shown.remote_host || null,
    info,
  }
  api.memory.facts.set(memoryKey, facts)
  return facts
}

/** Daemons before 0.30 tell no capabilities. */
export const canChat = (capabilities: readonly string[]): boolean =>
  capabilities.length === 0 || capabilities.includes('completion')

const hasRemote = (model: { remote_host?: string | null | undefined; remote_model?: string | null | undefined }) =>
  (model.remote_host ?? '') !== '' || (model.remote_model ?? '') !== ''

/** A tag that ends so is sent to Ollama's cloud even where no such model is installed. */
const isCloudName = (name: string) => /(^|[-:])cloud$/i.test(name)
const looksRemote = (listed: Listed) => hasRemote(listed) || isCloudName(listed.name)

export const withTag = (name: string): string => (/:[^/]*$/.test(name) ? name : `${name}:latest`)

export interface ProvenModel {
  /** The name to send. */
  readonly name: string
  readonly capabilities: readonly string[]
}

/**
 * Proves as far as the daemon lets us that a model runs where the daemon runs. Names prove nothing: an alias of a
 * cloud model may be called anything, so the list and the model itself are asked, and the name sent allows no other.
 */
export async function proveLocal(
  api: OllamaApi,
  model: string,
  signal: AbortSignal,
): Promise<Result<ProvenModel, Failure>> {
  const notProven = (detail: string) => fail<Failure>({ kind: 'not-proven-local', detail })
  if (isCloudName(model)) return notProven(`${model} is the name of a model in Ollama's cloud`)
  const installed = await listInstalled(api, signal)
  const listed = installed.find(({ name }) => withTag(name) === withTag(model))
  if (listed === undefined) return fail({ kind: 'model-missing' })
  if (looksRemote(listed)) return notProven(`${model} is answered by ${listed.remote_host ?? 'a cloud'}`)
  const facts = await readFacts(api, listed, signal)
  if (facts.isRemote) return notProven(`${model} is answered elsewhere`)
  const version = api.memory.versions.get(api.baseUrl) ?? (await readVersion(api, signal))
  const name = withTag(model)
  return ok({ name: isOlder(version, localSuffixSince) ? name : `${name}:local`, capabilities: facts.capabilities })
}
