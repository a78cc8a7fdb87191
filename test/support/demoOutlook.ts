import type { Outlook } from '../../shared/draft.ts'
import type { Destination } from '../../shared/model.ts'
import { here } from './demoData.ts'
import { findDemoValues } from './demoPrivacy.ts'

export function demoOutlook(text: string, destination: Destination): Outlook {
  const findings = findDemoValues(text)
  const isPrivate = findings.length > 0
  return {
    level: isPrivate ? 'restricted' : 'public',
    findings,
    destination: isPrivate ? here : destination,
    asks: isPrivate,
    expectedCostNanoUsd: 4_000_000,
    sentence: isPrivate
      ? 'Stays on this machine: contains a card number'
      : destination.locality === 'cloud'
        ? 'Likely OpenAI, ≈ 0.4 ¢'
        : 'Stays on this machine: a short request',
  }
}
