import { createHash } from 'node:crypto'
import { highestLevel, type Level } from '../../shared/level.ts'

/** How a text is named in a consent: SHA-256, hex. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')

export type LabelTexts = (texts: readonly string[]) => Level

export interface Cargo {
  readonly bytes: number
  /** Of everything. */
  readonly level: Level
  /** Of what nobody consented to: this is what a clearance is held against. */
  readonly levelWithoutConsent: Level
  readonly consentedTexts: number
  /** False where the bytes could not be read as JSON; they then count as restricted. */
  readonly readable: boolean
}

/** Longer bodies are not read; no chat comes near it. */
const readableBytes = 32 * 1024 * 1024

/** Words of the protocols. Left out, so that what is labelled together is what the person's texts say together. */
const protocolWords = new Set(['system', 'user', 'assistant', 'text'])

export interface WeighCargo {
  readonly body: string | Uint8Array | null
  /** What the address itself says beyond the cleared one. */
  readonly path: string
  readonly consented: ReadonlySet<string>
  /** Name of the model that was cleared. */
  readonly model: string | undefined
  readonly label: LabelTexts
}

/** Labels what is about to leave, as late as possible and whoever put it together. */
export function weighCargo({ body, path, consented, model, label }: WeighCargo): Cargo {
  const content = readBody(body)
  if (content.texts === null) {
    return {
      bytes: content.bytes,
      level: 'restricted',
      levelWithoutConsent: 'restricted',
      consentedTexts: 0,
      readable: false,
    }
  }
  const texts = [...content.texts, path].filter((text) => text !== '' && text !== model && !protocolWords.has(text))
  const isConsented = (text: string) => consented.size > 0 && consented.has(hashText(text))
  const agreed = texts.filter(isConsented)
  const levelWithoutConsent = label(texts.filter((text) => !isConsented(text)))
  return {
    bytes: content.bytes,
    level: agreed.length === 0 ? levelWithoutConsent : highestLevel([levelWithoutConsent, label(agreed)]),
    levelWithoutConsent,
    consentedTexts: agreed.length,
    readable: true,
  }
}

function readBody(body: string | Uint8Array | null): {
  readonly bytes: number
  readonly texts: readonly string[] | null
} {
  if (body === null) return { bytes: 0, texts: [] }
  if (typeof body !== 'string') return { bytes: body.byteLength, texts: null }
  const bytes = Buffer.byteLength(body)
  const json = bytes > readableBytes ? undefined : parseJson(body)
  return { bytes, texts: json === undefined ? null : textsIn(json) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every string at any depth, in order, without recursion: depth is the sender's choice. */
function textsIn(json: unknown): string[] {
  const texts: string[] = []
  const waiting: unknown[] = [json]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) waiting.push(...value.toReversed())
    else if (typeof value === 'object' && value !== null) waiting.push(...Object.values(value).toReversed())
  }
  return texts
}
