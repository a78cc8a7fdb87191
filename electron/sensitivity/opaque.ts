/** Characters of base64 and base64url. */
const isOpaque = new Uint8Array(128)
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
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    if (unit < 128 && isOpaque[unit] === 1) continue
    if (at - start >= least) {
      while (text[at] === '=') at++
      runs.push({ start, end: at })
    }
    start = at + 1
  }
  return runs
}
