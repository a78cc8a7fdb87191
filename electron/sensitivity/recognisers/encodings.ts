import type { Candidate } from '../candidate.ts'
import type { Scene } from '../scene.ts'

const mostUnits = 4096

/** Base64 that hides a readable text; `holds` says whether that text would be flagged on its own. One level deep. */
export function recogniseEncodings({ text, opaque }: Scene, holds: (decoded: string) => boolean): readonly Candidate[] {
  return opaque.flatMap(({ start, end }) => {
    const value = text.slice(start, end)
    if (value.length > mostUnits || !/[A-Z]/.test(value) || !/[a-z]/.test(value)) return []
    const decoded = readable(value)
    if (decoded === undefined || !holds(decoded)) return []
    return [
      {
        kind: 'encoded',
        start,
        end,
        confidence: 0.9,
        recogniser: 'base64',
        reason: 'decoded, it holds something private',
      } as const,
    ]
  })
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
