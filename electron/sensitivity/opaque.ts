/** Characters of base64 and base64url. */
const isOpaque = new Uint8Array(0x10000)
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-')
  isOpaque[character.charCodeAt(0)] = 1

export interface OpaqueRun {
  readonly start: number
  /** Padding counts. */
  readonly end: number
}

/** Stretches of at least so many characters without any space, dot or quote, as keys and coded texts are. */
export function opaqueRuns(text: string, least: number): readonly OpaqueRun[] {
  const runs: OpaqueRun[] = []
  const isInside = (at: number) => isOpaque[text.charCodeAt(at)] === 1
  // Whatever is long enough holds one of the characters looked at.
  for (let at = least - 1; at < text.length; at += least) {
    if (!isInside(at)) continue
    let start = at
    while (start > 0 && isInside(start - 1)) start--
    while (at < text.length && isInside(at)) at++
    if (at - start < least) continue
    while (text[at] === '=') at++
    runs.push({ start, end: at })
  }
  return runs
}
