import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { post, type OllamaApi } from '../providers/ollamaModels.ts'
import { isOlder, separateEngineSince } from '../providers/ollamaVersion.ts'

const probeMs = 3000
const probeName = 'gatehouse-engine-probe'

/**
 * Whether an Ollama that answers could never run a model, because its engine was not copied with it: it says so of
 * itself only when it is asked to chat. It is given a model of nothing but a header, which it has its engine's tool
 * look at; that takes it some 40 ms, no model comes of it, and the 60 bytes are cleared away at its next start. In
 * doubt it is whole.
 */
export async function lacksEngine(api: OllamaApi, version: string, signal: AbortSignal): Promise<boolean> {
  if (isOlder(version, separateEngineSince)) return false
  const abort = AbortSignal.any([signal, AbortSignal.timeout(probeMs)])
  const digest = `sha256:${createHash('sha256').update(emptyModel).digest('hex')}`
  try {
    await api.fetch(`${api.baseUrl}/api/blobs/${digest}`, { method: 'POST', body: emptyModel, signal: abort })
    const body = { model: probeName, files: { 'probe.gguf': digest } }
    return saysSo(await (await post(api, '/api/create', { body, signal: abort })).text())
  } catch {
    // It went away, or takes too long: whoever chats with it will be told.
    signal.throwIfAborted()
    return false
  }
}

/** "… llama-quantize binary not found (checked: /usr/bin/llama-quantize, …)"; the engine may be there without the tool. */
function saysSo(answer: string): boolean {
  const [, places] = /llama-quantize binary not found \(checked: ([^)]*)\)/.exec(answer) ?? []
  if (places === undefined) return false
  return !places.split(', ').some((place) => existsSync(join(dirname(place), 'llama-server')))
}

/** GGUF of version 3: no tensors, one key ("general.architecture": "llama", a text). */
const emptyModel = Buffer.concat([
  Buffer.from('GGUF'),
  number32(3),
  number64(0),
  number64(1),
  text('general.architecture'),
  number32(8),
  text('llama'),
])

function text(words: string): Buffer {
  return Buffer.concat([number64(Buffer.byteLength(words)), Buffer.from(words)])
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function number64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
