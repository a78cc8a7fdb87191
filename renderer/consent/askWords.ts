import type { Ask } from '../../shared/consent.ts'
import { countFindings, nameFindings, type FindingType } from '../../shared/finding.ts'
import { formatCost, type Currency } from '../../shared/money.ts'

/** The fact: "This message contains a card number and a name." */
export function askTitle({ findings, preview, isPrivate }: Ask): string {
  if (!isPrivate) return 'Nothing private is left in this message.'
  const what = nameFindings(countFindings(findings))
  const newest = preview.findLast(({ role }) => role === 'user')
  const inMessage = new Set(newest?.parts.map(({ findingId }) => findingId))
  const isHere = findings.every(({ id }) => inMessage.has(id))
  return isHere ? `This message contains ${what}.` : `This conversation contains ${what}.`
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
