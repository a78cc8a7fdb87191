import { isLuhn, isMod1110, isVerhoeff, weigh } from './checksums.ts'

const asciiDigits = (value: string) => value.replace(/\D/g, '')
const lastDigit = (value: string) => Number(value.at(-1))
const isSame = (digits: string) => /^(\d)\1*$/.test(digits)

/** Six digits of a calendar day; the century is not known. */
export function isDate(digits: string, order: 'ymd' | 'dmy'): boolean {
  const middle = Number(digits.slice(2, 4))
  const day = Number(order === 'ymd' ? digits.slice(4, 6) : digits.slice(0, 2))
  return middle >= 1 && middle <= 12 && day >= 1 && day <= 31
}

/** Of numbers that begin with 9 only those of taxpayers are given out (IRS, ITIN: groups 50-65, 70-88, 90-92, 94-99). */
export const isSocialSecurity = (digits: string): boolean =>
  /^(?:(?!000|666|9)\d{3}(?!00)\d{2}|9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9]))(?!0000)\d{4}$/.test(digits)

export function isCpf(digits: string): boolean {
  const digit = (length: number) =>
    ((weigh(
      digits,
      Array.from({ length }, (_, i) => length + 1 - i),
    ) *
      10) %
      11) %
    10
  return digits.length === 11 && !isSame(digits) && digit(9) === Number(digits[9]) && digit(10) === Number(digits[10])
}

export function isCnpj(digits: string): boolean {
  const first = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
  const digit = (weights: readonly number[]) => {
    const rest = weigh(digits, weights) % 11
    return rest < 2 ? 0 : 11 - rest
  }
  return (
    digits.length === 14 &&
    !isSame(digits) &&
    digit(first) === Number(digits[12]) &&
    digit([6, ...first]) === Number(digits[13])
  )
}

export function isChineseId(value: string): boolean {
  const sum = weigh(value.slice(0, 17), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
  return (
    value.length === 18 &&
    /^[1-8]\d{5}(?:19|20)/.test(value) &&
    isDate(value.slice(8, 14), 'ymd') &&
    '10X98765432'[sum % 11] === value[17]
  )
}

/** Numbers given since October 2020 have no check digit, so only the date and the century digit are looked at. */
export const isKoreanResident = (digits: string): boolean =>
  isDate(digits.slice(0, 6), 'ymd') && /^.{6}[1-8]/.test(digits)

export function isSwedishPersonal(digits: string): boolean {
  const short = digits.slice(-10)
  const day = Number(short.slice(4, 6))
  const isBirth = isDate(short.slice(0, 4) + String(day > 60 ? day - 60 : day).padStart(2, '0'), 'ymd')
  return isBirth && isLuhn(short) && (digits.length === 10 || /^(?:19|20)/.test(digits))
}

export function isBirthNumber(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 50
  const real = month > 20 ? month - 20 : month
  const isBirth = isDate(digits.slice(0, 2) + String(real).padStart(2, '0') + digits.slice(4, 6), 'ymd')
  if (digits.length === 9) return isBirth && Number(digits.slice(0, 2)) < 54
  const rest = Number(digits.slice(0, 9)) % 11
  return isBirth && (rest === 10 ? 0 : rest) === lastDigit(digits)
}

export function isPesel(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20
  const isBirth = isDate(digits.slice(0, 2) + String(month).padStart(2, '0') + digits.slice(4, 6), 'ymd')
  return digits.length === 11 && isBirth && weigh(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
}

export const isNip = (digits: string): boolean =>
  digits.length === 10 && weigh(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === lastDigit(digits)

export function isNorwegianBirth(digits: string): boolean {
  const day = Number(digits.slice(0, 2))
  const birth = String(day > 40 ? day - 40 : day).padStart(2, '0') + digits.slice(2, 6)
  return (
    digits.length === 11 &&
    isDate(birth, 'dmy') &&
    weigh(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weigh(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  )
}

export function isTurkishId(digits: string): boolean {
  const odd = weigh(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1])
  const even = weigh(digits, [0, 1, 0, 1, 0, 1, 0, 1])
  return (
    digits.length === 11 &&
    !digits.startsWith('0') &&
    (((odd * 7 - even) % 10) + 10) % 10 === Number(digits[9]) &&
    (odd + even + Number(digits[9])) % 10 === lastDigit(digits)
  )
}

export function isRomanianPersonal(digits: string): boolean {
  const rest = weigh(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
  return (
    digits.length === 13 &&
    /^[1-9]/.test(digits) &&
    isDate(digits.slice(1, 7), 'ymd') &&
    (rest === 10 ? 1 : rest) === lastDigit(digits)
  )
}

export const isSouthAfricanId = (digits: string): boolean =>
  digits.length === 13 && isDate(digits.slice(0, 6), 'ymd') && /^.{10}[01]/.test(digits) && isLuhn(digits)

/** Also without the two check digits, where the groups leave no doubt. */
export function isFrenchSocial(digits: string): boolean {
  const month = Number(digits.slice(3, 5))
  if (
    !/^[12378]\d{12,14}$/.test(digits) ||
    !((month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50)
  )
    return false
  return (
    digits.length === 13 ||
    (digits.length === 15 && 97 - Number(BigInt(digits.slice(0, 13)) % 97n) === Number(digits.slice(13)))
  )
}

export function isBelgianNational(digits: string): boolean {
  const check = Number(digits.slice(9))
  const matches = (base: string) => 97 - (Number(base) % 97) === check
  return (
    digits.length === 11 &&
    isDate(digits.slice(0, 6), 'ymd') &&
    (matches(digits.slice(0, 9)) || matches(`2${digits.slice(0, 9)}`))
  )
}

export const isSwissSocial = (digits: string): boolean =>
  /^756\d{10}$/.test(digits) && weigh(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0

export const isAadhaar = (digits: string): boolean => /^[2-9]\d{11}$/.test(digits) && isVerhoeff(digits)

export function isSnils(digits: string): boolean {
  const sum = weigh(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101
  return digits.length === 11 && (sum === 100 ? 0 : sum) === Number(digits.slice(9))
}

export function isCuil(digits: string): boolean {
  const rest = 11 - (weigh(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)
  return /^(?:2[03467]|3[034])/.test(digits) && (rest === 11 ? 0 : rest) === lastDigit(digits)
}

export const isThaiId = (digits: string): boolean =>
  digits.length === 13 &&
  !digits.startsWith('0') &&
  (11 - (weigh(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === lastDigit(digits)

export function isRut(value: string): boolean {
  const body = value.slice(0, -1)
  const rest = 11 - (weigh(Array.from(body).toReversed().join(''), [2, 3, 4, 5, 6, 7, 2, 3]) % 11)
  return (rest === 11 ? '0' : rest === 10 ? 'K' : String(rest)) === value.at(-1)
}

export function isSpanishId(code: string): boolean {
  const digits = code.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === code.at(-1)
}

export function isCodiceFiscale(code: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
  let sum = 0
  for (let i = 0; i < 15; i++) {
    const value = /\d/.test(code[i] ?? '') ? Number(code[i]) : code.charCodeAt(i) - 65
    sum += i % 2 === 0 ? (odd[value] ?? 0) : value
  }
  return code.charCodeAt(15) - 65 === sum % 26
}

export function isNric(code: string): boolean {
  const sum = weigh(code.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]) + (/[TG]/.test(code) ? 4 : code.startsWith('M') ? 3 : 0)
  const letters = /^[ST]/.test(code) ? 'JZIHGFEDCBA' : code.startsWith('M') ? 'XWUTRQPNJLK' : 'XWUTRQPNMLK'
  return letters[sum % 11] === code[8] || (code.startsWith('M') && letters[10 - (sum % 11)] === code[8])
}

export function isTaiwaneseId(code: string): boolean {
  const value = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(code.charAt(0)) + 10
  return (Math.floor(value / 10) + (value % 10) * 9 + weigh(code.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1])) % 10 === 0
}

export function isPps(code: string): boolean {
  const second = code[8] && code[8] !== 'W' ? (code.charCodeAt(8) - 64) * 9 : 0
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(weigh(code, [8, 7, 6, 5, 4, 3, 2]) + second) % 23] === code[7]
}

export const isHetu = (code: string): boolean =>
  isDate(code.slice(0, 6), 'dmy') &&
  '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(asciiDigits(code.slice(0, 6)) + code.slice(7, 10)) % 31] === code[10]

export function isVin(code: string): boolean {
  const value = (character: string) =>
    /\d/.test(character) ? Number(character) : Number('12345678012345070923456789'[character.charCodeAt(0) - 65])
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
  const rest = weights.reduce((sum, weight, i) => sum + weight * value(code.charAt(i)), 0) % 11
  return (rest === 10 ? 'X' : String(rest)) === code[8] && /\d{4,}$/.test(code) && /[A-Z].*[A-Z]/.test(code)
}

/** NHS data dictionary: NHS number, modulus 11. */
export const isNhs = (digits: string): boolean =>
  digits.length === 10 && (11 - (weigh(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === lastDigit(digits)

/** American Bankers Association routing number. */
export const isRouting = (digits: string): boolean =>
  /^(?:0[1-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits) &&
  weigh(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0

export const isIsraeliId = (digits: string): boolean => digits.length === 9 && isLuhn(digits)

/** NPI: Luhn over the number with the prefix 80840 (45 CFR 162.406). */
export const isNpi = (digits: string): boolean => /^[12]\d{9}$/.test(digits) && isLuhn(`80840${digits}`)

/** Danish CPR numbers had a check digit until October 2007; those given since have none. */
export const isCprChecked = (digits: string): boolean =>
  isDate(digits.slice(0, 6), 'dmy') && weigh(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0

/** German insurance number for life: the letter counts as two digits, Luhn runs from the left (§ 290 SGB V). */
export function isKvnr(code: string): boolean {
  const digits = String(code.charCodeAt(0) - 64).padStart(2, '0') + code.slice(1)
  const sum = Array.from(digits.slice(0, 10), Number)
    .map((digit, i) => (i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2))
    .reduce((all, digit) => all + digit, 0)
  return sum % 10 === lastDigit(digits)
}

/** ISO 7064, MOD 11,10; of the first ten digits one or two stand more than once (§ 139b AO). */
export const isGermanTaxId = (digits: string): boolean =>
  /^[1-9]\d{10}$/.test(digits) && new Set(digits.slice(0, 10)).size >= 8 && isMod1110(digits)
