import { textInBase64 } from '../base64.ts'
import type { Candidate, Recogniser } from '../candidate.ts'
import { vendorKeys, type VendorKey } from '../data/vendorKeys.ts'
import { matchAt } from '../matchAt.ts'
import { isPlaceholderSecret } from '../placeholders.ts'
import { randomnessOf } from '../randomness.ts'
import type { Scene } from '../scene.ts'

/** Two ASCII characters as one number; others fall together with some of them. */
const startOf = (text: string, at: number) => ((text.charCodeAt(at) & 127) << 7) | (text.charCodeAt(at + 1) & 127)
const keysByStart = Map.groupBy(vendorKeys, ({ prefix }) => startOf(prefix, 0))
/** No prefix is longer, with what may stand between it and the stretch. */
const longestPrefix = 32

/** Keys that vendors mark with a prefix of their own, and tokens in the shape of a JWT. */
export const recogniseKeys: Recogniser = (scene) => [...vendorKeysIn(scene), ...webTokens(scene.text)]

/** A key is a stretch without spaces, or begins so shortly before one. */
function vendorKeysIn({ text, tokens, opaque, tokenAt }: Scene): Candidate[] {
  const found: Candidate[] = []
  let token = 0
  for (const run of opaque) {
    token = Math.max(token, tokenAt(run.start - longestPrefix))
    for (; token < tokens.count && (tokens.starts[token] ?? 0) < run.end; token++) {
      const start = tokens.starts[token] ?? 0
      const candidate = start < (found.at(-1)?.end ?? 0) ? undefined : keyAt(text, start)
      if (candidate) found.push(candidate)
    }
  }
  return found
}

function keyAt(text: string, start: number): Candidate | undefined {
  for (const key of keysByStart.get(startOf(text, start)) ?? []) {
    const match = text.startsWith(key.prefix, start) ? matchAt(key.pattern, text, start)?.[0] : undefined
    if (match !== undefined) return keyOf(text, key, match, start)
  }
  return undefined
}

function keyOf(text: string, key: VendorKey, match: string, start: number): Candidate | undefined {
  const rest = match.slice(key.prefix.length)
  if (isPlaceholderSecret(rest) || /[A-Za-z]/.test(text[start - 1] ?? '')) return undefined
  const isTelling = key.prefix.length >= 4 || /[_\-.$=]/.test(key.prefix)
  const isStructured = key.prefix === 'tskey-' || key.prefix.includes('/')
  const confidence = isTelling ? 0.95 : 0.7
  const looksMade = /\d/.test(rest) || randomnessOf(rest) > 0.3 || /^[A-Za-z]{30,}$/.test(rest)
  if (!isStructured && !looksMade && !/^[A-Z]+$/.test(rest.replace(/-/g, ''))) return undefined
  return {
    kind: 'secret',
    start,
    end: start + match.length,
    confidence,
    recogniser: 'vendor-key',
    reason: `it is written like ${key.name}`,
  }
}

/** RFC 7519: base64url of a JSON object begins with "eyJ". */
function webTokens(text: string): Candidate[] {
  const found: Candidate[] = []
  for (let at = text.indexOf('eyJ'); at >= 0; at = text.indexOf('eyJ', at + 3)) {
    if (/[A-Za-z0-9_-]/.test(text[at - 1] ?? '')) continue
    const match = /^eyJ[A-Za-z0-9_-]{12,4000}(?:\.[A-Za-z0-9_-]{2,4000}){0,4}/.exec(text.slice(at, at + 8000))?.[0]
    if (!match) continue
    const parts = match.split('.').length
    // The head alone names a method and holds nothing.
    if (isPlaceholderSecret(match) || (parts === 1 && textInBase64(match)?.includes('"alg"'))) continue
    found.push({
      kind: 'secret',
      start: at,
      end: at + match.length,
      confidence: parts >= 3 ? 0.95 : 0.6,
      recogniser: 'web-token',
      reason: 'it is a signed web token',
    })
    at += match.length
  }
  return found
}
