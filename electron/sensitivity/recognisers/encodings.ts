import type { Candidate } from '../candidate.ts'
import type { Scene } from '../scene.ts'

const fewestUnits = 16
const mostUnits = 4096

/** Base64 that hides a readable text; `holds` says whether that text would be flagged on its own. One level deep. */
export function recogniseEncodings({ text }: Scene, holds: (decoded: string) => boolean): readonly Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(/[A-Za-z0-9+/_-]{16,4096}={0,2}/g)) {
    const value = match[0]
    if (value.length < fewestUnits || value.length > mostUnits || !/[A-Z]/.test(value) || !/[a-z]/.test(value)) continue
    const decoded = readable(value)
    if (decoded === undefined || !holds(decoded)) continue
    found.push({
      kind: 'encoded',
      start: match.index,
      end: match.index + value.length,
      confidence: 0.9,
      recogniser: 'base64',
      reason: 'decoded, it holds something private',
    })
  }
  return found
}

function readable(value: string): string | undefined {
  const bytes = Buffer.from(value, 'base64')
  if (bytes.length < 8) return undefined
  let plain = 0
  for (const byte of bytes)
    if ((byte >= 0x20 && byte < 0x7f) || byte === 10 || byte === 13 || byte === 9 || byte >= 0xc2) plain++
  const decoded = plain >= bytes.length * 0.97 ? bytes.toString('utf8') : ''
  return decoded !== '' && !decoded.includes('\ufffd') ? decoded : undefined
}
