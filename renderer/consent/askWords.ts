import { nameAsked, type Ask, type Place } from '../../shared/consent.ts'
import { nameFound, type FindingType } from '../../shared/finding.ts'
import { formatCost, type Currency } from '../../shared/money.ts'

/** The fact: "This message contains a card number and a name." */
export function askTitle(ask: Ask): string {
  if (!ask.isPrivate) return 'Nothing private is left in this message.'
  return `${nameOfPlaces(ask.foundIn)} ${nameAsked(ask)}.`
}

/** "The attached file “report.csv” and this message contain" */
function nameOfPlaces(places: readonly Place[]): string {
  if (places.some(({ kind }) => kind === 'earlier')) return 'This conversation contains'
  const files = places.flatMap((place) => (place.kind === 'file' ? `“${place.name}”` : []))
  if (files.length === 0) return 'This message contains'
  const names = files.length > 3 ? `${files.length} attached files` : attachedFiles(files)
  const isMessage = places.length > files.length
  return `${names}${isMessage ? ' and this message' : ''} ${places.length === 1 ? 'contains' : 'contain'}`
}

const attachedFiles = (names: readonly string[]) =>
  `The attached file${names.length === 1 ? '' : 's'} ${new Intl.ListFormat('en').format(names)}`

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
