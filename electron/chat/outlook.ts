import { chainOf, describeLeftOut, describeRemoval, unpricedOf, type Decision } from '../../shared/decision.ts'
import type { Outlook } from '../../shared/draft.ts'
import { nameFound } from '../../shared/finding.ts'
import { formatCost, type Currency } from '../../shared/money.ts'
import { isAbove } from '../../shared/level.ts'
import type { Label } from '../../shared/sensitivity.ts'

/** What would happen to a draft if it were sent now. */
export function toOutlook(decision: Decision, label: Label, currency: Currency): Outlook {
  const [first] = chainOf(decision)
  return {
    level: decision.level,
    findings: label.findings,
    destination: first?.destination ?? null,
    asks: decision.ask !== null,
    expectedCostNanoUsd: first?.expectedCostNanoUsd ?? null,
    unpriced: first === undefined ? unpricedOf(decision) : null,
    sentence: describe(decision, currency),
  }
}

/** What is known of the draft itself stays; where it would go is not known yet. */
export const untilModelsAreKnown = ({ level, findings }: Outlook): Outlook => ({
  level,
  findings,
  destination: null,
  asks: false,
  expectedCostNanoUsd: null,
  unpriced: null,
  sentence: 'Looking for models; what you send now waits for them',
})

function describe(decision: Decision, currency: Currency): string {
  const leftOut = describeLeftOut(decision.leftOutMessages)
  // Where the person is asked, what they wished for may still come true.
  const more = [decision.ask === null ? decision.unmet : null, leftOut].filter((words) => words !== null)
  return [describePlace(decision, currency), ...more].join(' · ')
}

function describePlace(decision: Decision, currency: Currency): string {
  const [first] = chainOf(decision)
  const holds = `contains ${nameFound(decision.findingCounts)}`
  if (decision.ask) return `Asks you before anything is sent: ${holds}`
  if (!first) {
    const [best] = decision.candidates
    const why = best?.removed
    // The page leads to where one is given.
    if (why?.kind === 'no-price') return `Nothing can answer: the price of ${best?.destination.model} is not known`
    return why ? `Nothing can answer: ${describeRemoval(why, decision.findingCounts)}` : 'No model is set up yet'
  }
  const { locality, providerName } = first.destination
  if (locality === 'cloud') {
    const price = first.expectedCostNanoUsd === null ? '' : `, ≈ ${formatCost(first.expectedCostNanoUsd, currency)}`
    return `Likely ${providerName}${price}`
  }
  if (decision.mode === 'local') return 'Local only'
  const place = locality === 'device' ? 'Stays on this machine' : `Goes to ${providerName}, which you trust`
  return isAbove(decision.level, 'internal') ? `${place}: ${holds}` : place
}
