import type { Kind } from './policy.ts'
import * as check from '../numberChecks.ts'
import { isIbanChecksum, isLuhn } from '../checksums.ts'

/** What a label promises of the value beside it. A failing checksum lowers the confidence; it does not decide. */
export interface LabelKind {
  /** Sense of the lexicon. */
  readonly sense: string
  readonly kind: Kind
  readonly fewestDigits: number
  readonly mostDigits: number
  /** Foreign words allowed between label and value. */
  readonly strangers: number
  readonly confidence: number
  /** Half a sentence, shown to the person. */
  readonly reason: string
  /** True where one of the schemes of this kind is obeyed: the confidence rises. Takes letters and digits only. */
  readonly obeys?: (compact: string) => boolean
  /** A code of this shape may stand further from its label. */
  readonly isTelling?: (code: string) => boolean
  /** The value must look like a phone number, not like any number. */
  readonly phoneLike?: boolean
}

const nationalChecks = [
  check.isCpf,
  check.isPesel,
  check.isTurkishId,
  check.isNorwegianBirth,
  check.isFrenchSocial,
  check.isBelgianNational,
  check.isChineseId,
  check.isAadhaar,
  check.isSnils,
  check.isSwissSocial,
  check.isThaiId,
  check.isIsraeliId,
]

/** As passports and insurers count: capitals and a row of digits, or both mixed (ICAO 9303-3, German documents). */
const isDocument = (code: string) =>
  /^[A-Z]{1,3}\d{6,10}$|^(?=(?:\d{0,8}[A-Z]){3})(?=(?:[A-Z]{0,8}\d){3})[A-Z\d]{9,10}$/.test(code)

export const labelKinds: readonly LabelKind[] = [
  {
    sense: 'card',
    kind: 'card',
    fewestDigits: 12,
    mostDigits: 19,
    strangers: 4,
    confidence: 0.75,
    reason: 'it stands beside a word for a payment card',
    obeys: isLuhn,
  },
  {
    sense: 'cvv',
    kind: 'cvv',
    fewestDigits: 3,
    mostDigits: 4,
    strangers: 0,
    confidence: 0.7,
    reason: 'it stands beside the label of a card’s security code',
  },
  {
    sense: 'iban',
    kind: 'iban',
    fewestDigits: 10,
    mostDigits: 32,
    strangers: 5,
    confidence: 0.85,
    reason: 'it stands beside the label of an IBAN',
    obeys: (compact) => isIbanChecksum(compact.toUpperCase()),
  },
  {
    sense: 'bank-account',
    kind: 'bank-account',
    fewestDigits: 6,
    mostDigits: 28,
    strangers: 4,
    confidence: 0.8,
    reason: 'it stands beside the label of a bank account',
  },
  {
    sense: 'routing',
    kind: 'routing',
    fewestDigits: 5,
    mostDigits: 12,
    strangers: 1,
    confidence: 0.75,
    reason: 'it stands beside the label of a bank code',
    obeys: check.isRouting,
  },
  {
    sense: 'social-security',
    kind: 'social-security',
    fewestDigits: 8,
    mostDigits: 13,
    strangers: 6,
    confidence: 0.85,
    reason: 'it stands beside the label of a social security number',
    obeys: check.isSocialSecurity,
  },
  {
    sense: 'national-id',
    kind: 'national-id',
    fewestDigits: 5,
    mostDigits: 18,
    strangers: 4,
    confidence: 0.8,
    reason: 'it stands beside the label of a national id',
    obeys: (compact) => nationalChecks.some((isValid) => isValid(compact)),
  },
  {
    sense: 'tax-id',
    kind: 'tax-id',
    fewestDigits: 7,
    mostDigits: 15,
    strangers: 3,
    confidence: 0.75,
    reason: 'it stands beside the label of a tax number',
    obeys: check.isNip,
  },
  {
    sense: 'passport',
    kind: 'passport',
    fewestDigits: 5,
    mostDigits: 10,
    strangers: 4,
    confidence: 0.8,
    reason: 'it stands beside the label of a passport number',
    isTelling: isDocument,
  },
  {
    sense: 'driving-licence',
    kind: 'driving-licence',
    fewestDigits: 5,
    mostDigits: 18,
    strangers: 3,
    confidence: 0.75,
    reason: 'it stands beside the label of a driving licence',
    isTelling: isDocument,
  },
  {
    sense: 'medical-id',
    kind: 'medical-id',
    fewestDigits: 5,
    mostDigits: 16,
    strangers: 4,
    confidence: 0.78,
    reason: 'it stands beside the label of a medical or insurance number',
    isTelling: isDocument,
    obeys: (compact) => check.isNhs(compact) || check.isNpi(compact),
  },
  {
    sense: 'phone',
    kind: 'phone',
    fewestDigits: 6,
    mostDigits: 15,
    strangers: 3,
    confidence: 0.85,
    reason: 'it stands beside a word for a phone',
  },
  {
    sense: 'phone-cue',
    kind: 'phone',
    fewestDigits: 7,
    mostDigits: 15,
    strangers: 5,
    confidence: 0.75,
    reason: 'somebody is to be called there',
    phoneLike: true,
  },
]
