import { isDigit } from './characters.ts'

/** 0 to 9, then A to Z as 10 to 35. */
const valueAt = (text: string, at: number) => {
  const unit = text.charCodeAt(at)
  return isDigit(unit) ? unit - 0x30 : (unit | 0x20) - 0x57
}
const digitsOf = (text: string) => Array.from(text).map(Number)

/** ISO/IEC 7812-1, annex B. */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const digit = digits.charCodeAt(i) - 48
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0
}

/** ISO 13616: the rest of the whole number, country moved behind, by 97 is 1. */
export function isIbanChecksum(iban: string): boolean {
  let rest = 0
  for (let i = 0; i < iban.length; i++) {
    const value = valueAt(iban, (i + 4) % iban.length)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** Sum of digit times weight. */
export function weigh(digits: string, weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length && i < digits.length; i++) sum += (weights[i] ?? 0) * valueAt(digits, i)
  return sum
}

/** ISO 7064, MOD 11,10. */
export function isMod1110(digits: string): boolean {
  let product = 10
  for (const digit of digitsOf(digits.slice(0, -1))) {
    const sum = (digit + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10 === Number(digits.at(-1))
}

const dihedral = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const permutations = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/** Verhoeff, Error Detecting Decimal Codes (1969). */
export function isVerhoeff(digits: string): boolean {
  let check = 0
  digitsOf(digits)
    .toReversed()
    .forEach((digit, i) => {
      check = Number(dihedral[check]?.[Number(permutations[i % 8]?.[digit])])
    })
  return check === 0
}
