import { isCapital, isDigit, isLetterOrNumber, isSmall } from './characters.ts'
import { matchAt } from './matchAt.ts'
import { isPlaceholderSecret } from './placeholders.ts'
import { randomnessOf } from './randomness.ts'
import type { Link } from './secretLinks.ts'
import { isDateLike } from './values.ts'

/** What stands where a secret may stand. */
export interface Written {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
}

const quoted = /[bru]{0,2}(["'`])((?:(?!\1)[^\n\\]|\\[^\n]){1,300})\1/y
const bare =
  /[*_]{0,2}((?:[^\s"'`<>,;(){}|=&]|=(?![A-Za-z"'])|&(?!\w{1,30}=)){1,300}(?:[(){}|][^\s"'`,;<>(){}|=]{1,60}){0,3})/y

export function secretAt(text: string, at: number): Written | undefined {
  const inQuotes = matchAt(quoted, text, at)
  if (inQuotes?.[2]) {
    const start = at + inQuotes[0].length - 1 - inQuotes[2].length
    return { text: inQuotes[2], start, end: start + inQuotes[2].length, isQuoted: true }
  }
  const plain = matchAt(bare, text, at)
  if (!plain?.[1]) return undefined
  const start = at + plain[0].length - plain[1].length
  const value = plain[1].replace(/(?:\*\*|[.,:?!)\]]|[。，、；]\S*)$/u, '').replace(/[。，、；です].*$/u, '')
  return value === '' ? undefined : { text: value, start, end: start + value.length, isQuoted: false }
}

/** As keypads with letters take it: "52A87", "B1406". */
const isDoorCode = /^(?=[A-Z\d]*\d\d)(?=\d*[A-Z])[A-Z\d]{4,7}$/

export function pinConfidence(value: string, link: Link): number {
  const isCode =
    /^\d{3,8}$|^\d{2,5}(?:[- ]\d{2,5}){1,5}$|^[A-Za-z0-9]{4,8}(?:-[A-Za-z0-9]{4,8}){1,7}$/.test(value) &&
    /\d/.test(value)
  if (link !== 'beside' && isDoorCode.test(value)) return 0.75
  if (!isCode || /^(?:1234|0000|123456|000000|12345)$/.test(value) || /^(?:19|20)\d\d$/.test(value)) return 0
  return link === 'assign' ? 0.8 : link === 'copula' ? 0.8 : value.length >= 4 ? 0.6 : 0
}

/** Recovery codes may be as long and random as keys. */
const longestPin = 16
export const recoveryConfidence = (value: Written): number =>
  value.text.length >= longestPin ? secretConfidence(value, { link: 'beside', isPassword: false, isBare: true }) : 0

export function secretConfidence(
  value: Written,
  { link, isPassword, isBare }: { readonly link: Link; readonly isPassword: boolean; readonly isBare: boolean },
): number {
  const { text, isQuoted } = value
  if (text.length < 4 || text.length > 300) return 0
  const mixes = mixesOf(text)
  // Most words beside a label are words: no need to look closer.
  if ((link === 'beside' && mixes < 2) || (text.length === 4 && mixes < 3)) return 0
  if (
    isDateLike(text) ||
    isFingerprint.test(text) ||
    /^\w+\{/.test(text) ||
    isPlaceholderSecret(text) ||
    isReference(text, isQuoted)
  )
    return 0
  if (!isPassword) {
    if (/\s/.test(text) || text.length < 8) return 0
    const isHex = /^[0-9a-fA-F]{16,}$/.test(text)
    const isUuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)
    if (isUuid) return isBare ? (link === 'assign' ? 0.45 : 0) : 0.7
    const randomness = randomnessOf(text)
    if (link === 'beside' && text.length < 16) return mixes === 4 && text.length >= 10 ? 0.6 : 0
    if (isHex && link === 'beside' && isBare) return 0
    if (/^0x[0-9a-f]+$/i.test(text)) return link === 'beside' ? 0 : 0.55
    if (isHex)
      return isBare ? (/^[0-9a-f]{40}$|^[0-9a-f]{64}$|^[0-9a-f]{96}$|^[0-9a-f]{128}$/i.test(text) ? 0.3 : 0.55) : 0.85
    if (randomness < 0.45 && /^[\w-]+(?:\.[\w-]+){1,5}(?::\d{2,5})?$/.test(text) && /[a-z]{3,}\.[a-z]/.test(text))
      return 0
    if (/^v?\w{0,4}\d+\.\d+/.test(text)) return 0
    if (isName(text)) return 0
    const threshold = isBare ? 0.5 : text.length >= 16 ? 0.3 : 0.38
    return /\d/.test(text) || text.length >= 20 ? (randomness > threshold ? 0.85 : 0) : 0
  }
  if (/\s/.test(text)) return isQuoted && link !== 'beside' && text.length <= 40 && mixes >= 2 ? 0.6 : 0
  const isStrong = mixes >= 3 || (mixes >= 2 && /\d/.test(text) && text.length >= 6)
  if (link === 'beside')
    return isStrong && !/^[\d.,:/%$€£+-]+$/.test(text) && /\p{L}/u.test(text) && !/^\w+\/\w+$/.test(text) ? 0.8 : 0
  if (isStrong) return 0.92
  if (link === 'assign') {
    if (isQuoted || isJumbled.test(text)) return 0.6
    if (/^[a-z]+$/i.test(text)) return 0.3
    return text.length >= 6 ? 0.6 : 0
  }
  return isQuoted || /^\d{5,}$/.test(text) ? 0.75 : 0
}

/** Of words, as names in code are, and not only named by words: "orders-service-7f9c2", but no "pk_live_9TzLw3Vq…". */
function isName(text: string): boolean {
  const parts = text.split(/[-_]/)
  const words = parts.filter((part) => /^[A-Za-z]{2,}$/.test(part))
  if (words.length < 2 || !words.some(({ length }) => length >= 4) || !/[aeiou]/i.test(text)) return false
  return !parts.some((part) => part.length >= shortestKey && /\d/.test(part) && randomnessOf(part) > 0.45)
}
const shortestKey = 16

/** How many of four it has: digits, small letters, capitals, signs. */
function mixesOf(text: string): number {
  let found = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isDigit(unit)) found |= 1
    else if (isSmall(unit)) found |= 2
    else if (isCapital(unit)) found |= 4
    else if (!isLetterOrNumber(unit) && !/[_\s]/.test(text.charAt(i))) found |= 8
  }
  return (found & 1) + ((found >> 1) & 1) + ((found >> 2) & 1) + (found >> 3)
}

/** Small and capital letters as no word and no name in code has them. */
const isJumbled = /[a-z][A-Z]{2}|[A-Z]{2}[a-z]{2}[A-Z]/

/** Bytes as certificates and host keys show them. */
const isFingerprint = /^(?:[0-9A-Fa-f]{2}:){7,}[0-9A-Fa-f]{2}$/

/** Code that fetches a secret instead of holding one. */
function isReference(text: string, isQuoted: boolean): boolean {
  if (
    /^(?:function\b|process\.|os\.|env\.|config\.|self\.|this\.|req\.|request\.|ctx\.|System\.|secrets\.|vault\.|settings\.|var\.|args\.|data\.|options\.|getenv|input|ENV\[|\$|@|https?:|file:|\/[a-z]|\.{1,2}\/|~\/|[A-Z]:\\)/.test(
      text,
    )
  )
    return true
  // A call: password_hash($_POST[, make_password(raw
  if (!isQuoted && /^[A-Za-z_][\w.]*\([\w$"']/.test(text)) return true
  if (isQuoted)
    return (
      /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text) ||
      /^[\w-]+\.(?:json|ya?ml|pem|key|txt|env|cer|crt|keytab|jks|p12)$/i.test(text)
    )
  if (text.length >= 24 && /\d/.test(text) && randomnessOf(text) > 0.45) return false
  return /^\w+\(\d*$|^[a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*)+\(?$|\(\)?$|^[a-z]+(?:[A-Z][a-z]+)+$|^[A-Z][a-z]+(?:[A-Z][a-z]+)+$|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[a-z]+(?:_[a-z]+)+$|^[a-z]+(?:-[a-z]+)+$|^[\w-]+\.(?:json|ya?ml|pem|key|txt|env|cer|crt|js|ts|py|md|html|com|org|net|io)$/.test(
    text,
  )
}
