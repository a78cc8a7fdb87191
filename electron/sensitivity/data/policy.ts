import type { FindingType } from '../../../shared/finding.ts'
import type { Level } from '../../../shared/level.ts'

/** What a recogniser claims. Finer than the type shown: a role mailbox and a private one are both an e-mail address. */
export interface Rule {
  readonly type: FindingType
  /** The level a text has when it holds one of these. */
  readonly level: Level
}

/**
 * The policy: kind of finding -> level.
 * restricted: whoever has it can act in a person's name, or knows them for life. confidential: it reaches or describes one person.
 * internal: about machines, workplaces and published contacts. public: worth marking, harmless by itself.
 */
export const policy = {
  card: { type: 'card', level: 'restricted' },
  cvv: { type: 'card', level: 'restricted' },
  iban: { type: 'iban', level: 'restricted' },
  'bank-account': { type: 'bank-account', level: 'restricted' },
  routing: { type: 'bank-account', level: 'restricted' },
  wallet: { type: 'bank-account', level: 'confidential' },
  'social-security': { type: 'social-security', level: 'restricted' },
  'national-id': { type: 'national-id', level: 'restricted' },
  'tax-id': { type: 'tax-id', level: 'restricted' },
  passport: { type: 'passport', level: 'restricted' },
  'driving-licence': { type: 'driving-licence', level: 'restricted' },
  'medical-id': { type: 'medical-id', level: 'restricted' },
  vehicle: { type: 'vehicle', level: 'restricted' },
  password: { type: 'secret', level: 'restricted' },
  pin: { type: 'secret', level: 'restricted' },
  secret: { type: 'secret', level: 'restricted' },
  'seed-phrase': { type: 'secret', level: 'restricted' },
  encoded: { type: 'encoded', level: 'restricted' },
  email: { type: 'email', level: 'confidential' },
  phone: { type: 'phone', level: 'confidential' },
  address: { type: 'address', level: 'confidential' },
  'birth-date': { type: 'birth-date', level: 'confidential' },
  'marking-strong': { type: 'marking', level: 'confidential' },
  'role-mailbox': { type: 'email', level: 'internal' },
  'service-number': { type: 'phone', level: 'internal' },
  'marking-internal': { type: 'marking', level: 'internal' },
  host: { type: 'network', level: 'internal' },
  username: { type: 'username', level: 'internal' },
  person: { type: 'person', level: 'public' },
} as const satisfies Readonly<Record<string, Rule>>

export type Kind = keyof typeof policy

/** What a text tells, without holding any value. */
export const topicPolicy = { private: 'confidential', work: 'internal' } as const satisfies Readonly<
  Record<string, Level>
>
