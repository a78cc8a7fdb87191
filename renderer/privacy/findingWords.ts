import { findingTypes, type Finding, type FindingType } from '../../shared/finding.ts'

/** "a card number" as a label: "Card number". */
export function nameOfType(type: FindingType): string {
  return capitalised(findingTypes[type].one.replace(/^(?:an?|one of your) /, ''))
}

/** How sure the gate is, in words. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.9) return 'almost certain'
  return confidence >= 0.7 ? 'likely' : 'possible'
}

export const reasonSentence = ({ reason }: Pick<Finding, 'reason'>): string => `${capitalised(reason)}.`

/** What the person can call harmless by its value. A marking speaks of the whole text, and an own rule is changed where it is kept. */
export const canBeHarmless = (type: FindingType): boolean => type !== 'marking' && type !== 'custom'

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
