import type { Candidate, Recogniser } from '../candidate.ts'
import { compactOf, isAlphanumeric } from '../characters.ts'
import { isIbanChecksum } from '../checksums.ts'
import { ibanLengths } from '../data/ibanLengths.ts'
import { matchAt } from '../matchAt.ts'
import { isPlaceholder } from '../placeholders.ts'
import type { Scene } from '../scene.ts'
import { tokenFlags, type Tokens } from '../tokens.ts'

/** Two letters and two digits, which may have been read from paper. */
const checkDigits = /(?<![A-Za-z0-9])[A-Za-z]{2}[^A-Za-z0-9\n]{0,2}[\dOoIl][^A-Za-z0-9]{0,2}[\dOoIl]/y

/** One character at a time: "D.E.8.9". */
const spread = /(?<![A-Za-z0-9])[A-Z]([ .\-_·])[A-Z]\1\d\1\d\1[A-Z\d]\1/y

/** Digits, or letters that were read for some right before others. */
const leadToDigits = ({ flags }: Tokens, token: number) =>
  ((flags[token] ?? 0) & tokenFlags.digits) !== 0 || ((flags[token + 1] ?? 0) & gluedDigits) === gluedDigits
const gluedDigits = tokenFlags.digits | tokenFlags.glued

/** IBANs in any grouping, line breaks included, by country length and ISO 13616 check digits. */
export const recogniseIbans: Recogniser = (scene) => {
  const { text, tokens } = scene
  const found: Candidate[] = []
  for (let i = 0; i + 1 < tokens.count; i++) {
    const start = tokens.starts[i] ?? 0
    const size = (tokens.ends[i] ?? 0) - start
    if (size > 2 || (tokens.flags[i] ?? 0) & (tokenFlags.digits | tokenFlags.character)) continue
    const next = tokens.starts[i + 1] ?? 0
    if (
      size === 2
        ? next - start > 4 || !leadToDigits(tokens, i + 1)
        : next - start !== 2 || tokens.ends[i + 1] !== next + 1
    )
      continue
    if (matchAt(size === 2 ? checkDigits : spread, text, start) === null) continue
    const length = ibanLengths.get(compactOf(text.slice(start, start + 4 - size)).toUpperCase())
    if (length === undefined) continue
    const candidate = ibanAt(scene, start, length)
    if (!candidate) continue
    found.push(candidate)
    i = scene.tokenAt(candidate.end) - 1
  }
  return found
}

const farthest = 90

function ibanAt({ text, tokens, tokenAt }: Scene, start: number, length: number): Candidate | undefined {
  let compact = ''
  let end = start
  for (; compact.length < length && end < text.length && end < start + farthest; end++) {
    const character = text.charAt(end)
    if (isAlphanumeric(text.charCodeAt(end))) compact += character
    else if (!' .-·_/\n'.includes(character)) break
  }
  if (compact.length < length) return undefined
  if (
    /[a-z]/.test(compact) &&
    /[^A-Za-z0-9]/.test(text.slice(start, end)) &&
    !/^(?:[a-z0-9]{4}[ .-]){3,}[a-z0-9]{1,4}$/.test(text.slice(start, end))
  )
    return undefined
  if (
    /[A-Za-z0-9]/.test(text[end] ?? '') &&
    /[A-Za-z0-9]/.test(text[end - 1] ?? '') &&
    (tokens.flags[tokenAt(end)] ?? 0) & tokenFlags.glued &&
    /\d/.test(text[end] ?? '')
  )
    return undefined
  const capitals = compact.toUpperCase()
  const repaired = capitals.slice(0, 4) + capitals.slice(4).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const isRight =
    isIbanChecksum(capitals) ||
    isIbanChecksum(
      repaired.slice(0, 2) + repaired.slice(2, 4).replaceAll('O', '0').replaceAll(/[IL]/g, '1') + repaired.slice(4),
    )
  const digits = capitals.replace(/\D/g, '').length
  if ((!isRight && digits < length * 0.55) || isPlaceholder(compact)) return undefined
  return {
    kind: 'iban',
    start,
    end,
    confidence: isRight ? 0.99 : /^[A-Z]{2}\d{2}/.test(compact) ? 0.62 : 0.4,
    recogniser: 'iban',
    reason: isRight
      ? 'it is an IBAN with right check digits'
      : 'it is written like an IBAN, though its check digits are off',
  }
}
