import { countFound } from '../../shared/finding.ts'
import { noDirectives, readDirectives } from '../../shared/directives.ts'
import type { Locality, ModelOption, Tier } from '../../shared/model.ts'
import { freePrice } from '../../shared/money.ts'
import type { Profile } from '../../shared/profile.ts'
import type { Level } from '../../shared/level.ts'
import type { Label } from '../../shared/sensitivity.ts'
import { decide } from './decide.ts'
import { expectedTokens } from './estimate.ts'
import { scoreRequest } from './score.ts'

/** What a decision would be with one model of each tier and a budget that covers it. */
export interface RoutePreview {
  /** Expected gain of a stronger model (0–1). */
  readonly score: number
  /** Null where the profile lets nothing answer. */
  readonly tier: Tier | null
  readonly place: string
  readonly level: Level
  readonly reasons: readonly string[]
}

interface Previewed {
  readonly question: string
  /** Of everything that would be sent. */
  readonly labelled: { readonly level: Level; readonly labels: readonly Label[] }
  readonly profile: Profile
}

const notional = (tier: Tier, locality: Locality): ModelOption => ({
  destination: { providerId: locality, providerName: locality, host: '', model: tier, locality, tier },
  contextTokens: null,
  maxOutputTokens: null,
  price: freePrice,
  problem: null,
})
const options = [notional('fast', 'device'), notional('strong', 'device'), notional('frontier', 'cloud')]

export function previewRoute({ question, labelled, profile }: Previewed): RoutePreview {
  const { directives, text } = readDirectives(question)
  const score = scoreRequest(text)
  const tokens = expectedTokens([text])
  const decision = decide({
    mode: 'auto',
    profile,
    threshold: profile.threshold,
    // Names of models mean nothing here.
    directives:
      directives.model === null ? directives : { ...noDirectives, where: directives.where, tier: directives.tier },
    pick: null,
    doubted: null,
    agreedNanoUsd: null,
    level: labelled.level,
    findingCounts: countFound(labelled.labels),
    score,
    tokens: { expectedInput: tokens, worstInput: tokens, maxOutput: 0 },
    leftOutMessages: 0,
    options,
    measures: [],
    previous: null,
    money: { balances: [], dayShare: null, habits: [], warmCache: null },
    surroundings: { onBattery: null, metered: null },
    consent: null,
  })
  const first = decision.candidates.find(({ removed }) => removed === null)
  return {
    score: score.gain,
    tier: first?.destination.tier ?? null,
    place: first?.destination.locality === 'cloud' ? 'in the cloud' : 'on this machine',
    level: labelled.level,
    reasons: [decision.reason, ...score.words.filter((words) => !decision.reason.startsWith(words))],
  }
}
