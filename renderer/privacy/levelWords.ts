import type { Level } from '../../shared/level.ts'

/** What each level stands for, in the words of Settings. */
export const levelWords: Readonly<Record<Level, { readonly name: string; readonly meaning: string }>> = {
  public: { name: 'Public', meaning: 'Nothing in it says who or what it is about.' },
  internal: { name: 'Internal', meaning: 'Names or contacts without anything private about them.' },
  confidential: { name: 'Confidential', meaning: 'Private matters, addresses, accounts.' },
  restricted: { name: 'Restricted', meaning: 'Card numbers, identity numbers, health records, keys and passwords.' },
}
