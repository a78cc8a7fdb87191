import { nameAsked, type Ask } from '../../shared/consent.ts'
import { nameFound, type FindingType } from '../../shared/finding.ts'
import { formatCost, type Currency } from '../../shared/money.ts'

/** The fact: "This message contains a card number and a name." */
export function askTitle(ask: Ask): string {
  if (!ask.isPrivate) return 'Nothing private is left in this message.'
  return `This ${ask.isInQuestion ? 'message' : 'conversation'} contains ${nameAsked(ask)}.`
}

/** What stays readable when every value is replaced; null where nothing does. */
export function askRest({ unhidden, isPrivate }: Ask): string | null {
  return isPrivate && unhidden.length > 0 ? `Stand-ins replace values only: ${nameFound(unhidden)} would stay.` : null
}

/** Findings of one type, in the order of their first appearance. */
export function groupFindings(
  findings: Ask['findings'],
): { readonly type: FindingType; readonly findings: Ask['findings'] }[] {
  return [...Map.groupBy(findings, ({ type }) => type)].map(([type, ofType]) => ({ type, findings: ofType }))
}

/** Who would receive it, what that would cost, and that nothing has happened yet. */
export function askOffer({ destination, expectedCostNanoUsd, local }: Ask, currency: Currency): string {
  const cost = expectedCostNanoUsd === null ? 'its price is not known' : costWords(expectedCostNanoUsd, currency)
  const who = `${destination.providerName} (${destination.host})`
  const offer = local === null ? `Only ${who} could answer this, ${cost}.` : `${who} could answer this better, ${cost}.`
  const otherwise = local === null ? ' Nothing on this machine can answer it now.' : ''
  return `${offer}${otherwise} Nothing has been sent.`
}

const costWords = (nanoUsd: number, currency: Currency) =>
  nanoUsd === 0 ? 'free of charge' : `for about ${formatCost(nanoUsd, currency)}`
