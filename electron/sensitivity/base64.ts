const fewestBytes = 8
const leastPlain = 0.97

/** The text that a stretch of base64 hides; undefined where it hides none, as keys, pictures and hashes do. */
export function textInBase64(value: string): string | undefined {
  const bytes = Buffer.from(value, 'base64')
  if (bytes.length < fewestBytes) return undefined
  let plain = 0
  for (const byte of bytes)
    if ((byte >= 0x20 && byte < 0x7f) || byte === 10 || byte === 13 || byte === 9 || byte >= 0xc2) plain++
  const decoded = plain >= bytes.length * leastPlain ? bytes.toString('utf8') : ''
  return decoded !== '' && !decoded.includes('\ufffd') ? decoded : undefined
}
