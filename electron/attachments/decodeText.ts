/** Share of zero bytes from which every second byte of a text without a mark says that it is UTF-16. */
const leastZeros = 0.3
const probedBytes = 4096

/**
 * The text in a file: UTF-8 or UTF-16, with or without its mark. Null where it holds none, as with pictures, archives
 * and office files: nobody can say what such a file tells, so it never counts as clean.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeAs(encodingOf(bytes), bytes)
  // Control characters but tab, line ends, form feed and escape (terminal colours) are no writing.
  // eslint-disable-next-line no-control-regex
  return text === null || /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const probe = bytes.subarray(0, probedBytes)
  let [even, odd] = [0, 0]
  for (const [place, byte] of probe.entries()) {
    if (byte !== 0) continue
    if (place % 2 === 0) even += 1
    else odd += 1
  }
  const least = (probe.length / 2) * leastZeros
  if (odd > least && even === 0) return 'utf-16le'
  return even > least && odd === 0 ? 'utf-16be' : 'utf-8'
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
