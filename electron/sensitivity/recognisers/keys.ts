import type { Candidate, Recogniser } from '../candidate.ts'
import { vendorKeys, type VendorKey } from '../data/vendorKeys.ts'
import { matchAt } from '../matchAt.ts'
import { isPlaceholderSecret } from '../placeholders.ts'
import { randomnessOf } from '../randomness.ts'
import type { Scene } from '../scene.ts'

/** Two ASCII characters as one number; others fall together with some of them. */
const startOf = (text: string, at: number) => ((text.charCodeAt(at) & 127) << 7) | (text.charCodeAt(at + 1) & 127)
const keysByStart = Map.groupBy(vendorKeys, ({ prefix }) => startOf(prefix, 0))
/** Which two characters begin any key: asked at every word. */
const isStart = new Uint8Array(128 * 128)
for (const start of keysByStart.keys()) isStart[start] = 1

/** Keys that vendors mark with a prefix of their own, and tokens in the shape of a JWT. */
export const recogniseKeys: Recogniser = (scene) => [...vendorKeysIn(scene), ...webTokens(scene.text)]

function vendorKeysIn({ text, tokens }: Scene): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] ?? 0
    const code = startOf(text, start)
    if (isStart[code] !== 1) continue
    const keys = keysByStart.get(code)
    if (!keys || start < (found.at(-1)?.end ?? 0)) continue
    for (const key of keys) {
      if (!text.startsWith(key.prefix, start)) continue
      const match = matchAt(key.pattern, text, start)?.[0]
      if (match === undefined) continue
      const candidate = keyOf(text, key, match, start)
      if (candidate) found.push(candidate)
      break
    }
  }
  return found
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

/** The subject 1234567890 of the sample on jwt.io, which countless documents show. */
const sampleToken = 'eyJzdWIiOiIxMjM0NTY3ODkwIi'

/** RFC 7519: base64url of a JSON object begins with "eyJ". */
function webTokens(text: string): Candidate[] {
  const found: Candidate[] = []
  for (let at = text.indexOf('eyJ'); at >= 0; at = text.indexOf('eyJ', at + 3)) {
    if (/[A-Za-z0-9_-]/.test(text[at - 1] ?? '')) continue
    const match = /^eyJ[A-Za-z0-9_-]{12,4000}(?:\.[A-Za-z0-9_-]{2,4000}){0,4}/.exec(text.slice(at, at + 8000))?.[0]
    if (!match) continue
    if (match.includes(sampleToken)) continue
    const parts = match.split('.').length
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
