import { z } from 'zod'

/** Every type of finding, with its words on screen and the stem of its stand-in when redacted. */
export const findingTypes = {
  email: { one: 'an e-mail address', many: 'e-mail addresses', standIn: 'EMAIL' },
  phone: { one: 'a phone number', many: 'phone numbers', standIn: 'PHONE' },
  address: { one: 'a postal address', many: 'postal addresses', standIn: 'ADDRESS' },
  card: { one: 'a card number', many: 'card numbers', standIn: 'CARD' },
  iban: { one: 'an IBAN', many: 'IBANs', standIn: 'IBAN' },
  'bank-account': { one: 'a bank account number', many: 'bank account numbers', standIn: 'ACCOUNT' },
  'social-security': { one: 'a social security number', many: 'social security numbers', standIn: 'SSN' },
  'national-id': { one: 'a national id number', many: 'national id numbers', standIn: 'NATIONAL_ID' },
  'tax-id': { one: 'a tax number', many: 'tax numbers', standIn: 'TAX_ID' },
  passport: { one: 'a passport number', many: 'passport numbers', standIn: 'PASSPORT' },
  'driving-licence': { one: 'a driving licence number', many: 'driving licence numbers', standIn: 'LICENCE' },
  'medical-id': { one: 'a medical record number', many: 'medical record numbers', standIn: 'MEDICAL_ID' },
  'birth-date': { one: 'a date of birth', many: 'dates of birth', standIn: 'BIRTH_DATE' },
  secret: { one: 'a key or password', many: 'keys or passwords', standIn: 'SECRET' },
  vehicle: { one: 'a vehicle number', many: 'vehicle numbers', standIn: 'VEHICLE' },
  network: { one: 'a network address', many: 'network addresses', standIn: 'HOST' },
  username: { one: 'a user name', many: 'user names', standIn: 'USER' },
  person: { one: 'a name', many: 'names', standIn: 'PERSON' },
  encoded: { one: 'an encoded value', many: 'encoded values', standIn: 'ENCODED' },
  marking: { one: 'a confidentiality marking', many: 'confidentiality markings', standIn: 'MARKING' },
  topic: { one: 'a private matter', many: 'private matters', standIn: 'TOPIC' },
  custom: { one: 'one of your own words', many: 'some of your own words', standIn: 'PRIVATE' },
} as const

export type FindingType = keyof typeof findingTypes
export const findingTypeSchema = z.custom<FindingType>(
  (value) => typeof value === 'string' && Object.hasOwn(findingTypes, value),
)

/** One detected span. Offsets are UTF-16 code units of the text as given, end exclusive. */
export const findingSchema = z.object({
  type: findingTypeSchema,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** 0–1. */
  confidence: z.number(),
  recogniser: z.string(),
  /** Half a sentence for the person: why this was taken for what it is. */
  reason: z.string(),
})
export type Finding = z.infer<typeof findingSchema>

export const findingCountSchema = z.object({ type: findingTypeSchema, count: z.number().int().positive() })
export type FindingCount = z.infer<typeof findingCountSchema>

/** Types and numbers only, in the order of first appearance: what may be stored and shown without the text. */
export function countFindings(findings: readonly Pick<Finding, 'type'>[]): FindingCount[] {
  const counts = new Map<FindingType, number>()
  for (const { type } of findings) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].map(([type, count]) => ({ type, count }))
}

/** "a card number and 2 names", or "something private" where nothing has a name. */
export function nameFindings(counts: readonly FindingCount[]): string {
  const names = counts.map(({ type, count }) =>
    count === 1 ? findingTypes[type].one : `${count} ${findingTypes[type].many}`,
  )
  if (names.length === 0) return 'something private'
  return new Intl.ListFormat('en').format(names)
}
