import { weigh } from './checksums.ts'

/** Norwegian account numbers: modulus 11 over eleven digits. */
export const isNorwegianAccount = (digits: string): boolean =>
  weigh(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0

/** Hungarian account numbers: bank and branch sum to a multiple of ten, and so does what follows. */
export const isHungarianAccount = (digits: string): boolean =>
  weigh(digits.slice(0, 8), [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0 &&
  weigh(
    digits.slice(8),
    Array.from({ length: digits.length - 8 }, (_, i) => [9, 7, 3, 1][i % 4] ?? 0),
  ) %
    10 ===
    0

/** Czech and Slovak account numbers, the code of the bank behind: modulus 11 over the base and over the prefix. */
export function isCzechAccount(digits: string): boolean {
  const weights = [6, 3, 7, 9, 10, 5, 8, 4, 2, 1]
  const base = digits.slice(0, -4)
  const prefix = base.slice(0, -10)
  const isRight = (part: string) => weigh(part.padStart(10, '0'), weights) % 11 === 0
  return isRight(base.slice(-10)) && isRight(prefix)
}

/** Código Cuenta Cliente: one check digit for bank and branch, one for the account. */
export function isSpanishAccount(digits: string): boolean {
  const weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]
  const check = (part: string) => {
    const rest = 11 - (weigh(part, weights) % 11)
    return rest === 11 ? 0 : rest === 10 ? 1 : rest
  }
  return check(`00${digits.slice(0, 8)}`) === Number(digits[8]) && check(digits.slice(10)) === Number(digits[9])
}
