import type { Outlook } from '../../shared/draft.ts'
import type { Destination } from '../../shared/model.ts'
import { here } from './demoData.ts'
import { findDemoValues } from './demoPrivacy.ts'

export function demoOutlook(text: string, destination: Destination, isUnpriced: boolean): Outlook {
  const { providerId, model } = destination
  const findings = findDemoValues(text)
  const isPrivate = findings.length > 0
  if (isUnpriced)
    return {
      level: 'public',
      findings,
      destination: null,
      asks: false,
      expectedCostNanoUsd: null,
      unpriced: { providerId, model },
      sentence: `Nothing can answer: the price of ${model} is not known`,
    }
  return {
    level: isPrivate ? 'restricted' : 'public',
    findings,
    destination: isPrivate ? here : destination,
    asks: isPrivate,
    expectedCostNanoUsd: 4_000_000,
    unpriced: null,
    sentence: isPrivate
      ? 'Stays on this machine: contains a card number'
      : destination.locality === 'cloud'
        ? 'Likely OpenAI, ≈ 0.4 ¢'
        : 'Stays on this machine: a short request',
  }
}
