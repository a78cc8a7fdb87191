import { z } from 'zod'
import { topics, topicSchema, type Topic } from './topic.ts'

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

/** How many values of a type, or in how many texts something is told. */
export const findingCountSchema = z.object({
  type: z.union([findingTypeSchema, topicSchema]),
  count: z.number().int().positive(),
})
export type FindingCount = z.infer<typeof findingCountSchema>

interface Found {
  readonly findings: readonly Pick<Finding, 'type'>[]
  readonly topics: readonly Topic[]
}

/** Types and numbers only, in the order of first appearance, values first: what may be stored and shown without the text. */
export function countFound(texts: readonly Found[]): FindingCount[] {
  const counts = new Map<FindingCount['type'], number>()
  const add = (type: FindingCount['type']) => counts.set(type, (counts.get(type) ?? 0) + 1)
  for (const { findings } of texts) for (const { type } of findings) add(type)
  for (const found of texts) for (const topic of found.topics) add(topic)
  return [...counts].map(([type, count]) => ({ type, count }))
}

/** "a card number, 2 names and words about a legal matter"; "something private" where nothing has a name. */
export function nameFound(counts: readonly FindingCount[]): string {
  const values = counts.flatMap(({ type, count }) => {
    if (isTopic(type)) return []
    return count === 1 ? findingTypes[type].one : `${count} ${findingTypes[type].many}`
  })
  const told = nameTopics(counts.map(({ type }) => type).filter(isTopic))
  const names = told === null ? values : [...values, `words about ${told}`]
  return names.length === 0 ? 'something private' : new Intl.ListFormat('en').format(names)
}

/** "someone’s health and a legal matter"; null where nothing is told. */
export function nameTopics(told: readonly Topic[]): string | null {
  return told.length === 0 ? null : new Intl.ListFormat('en').format(told.map((topic) => topics[topic]))
}

const isTopic = (type: FindingCount['type']): type is Topic => Object.hasOwn(topics, type)
