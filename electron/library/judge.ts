import { formatMemory } from '../../shared/bytes.ts'
import type { Fit } from '../../shared/fit.ts'
import type { InstalledModel, LocalTier } from '../../shared/library.ts'
import type { Budget } from '../hardware/budget.ts'
import { strengthOf } from '../hardware/catalogue.ts'
import { contextsThatFit, judgeFit } from '../hardware/fit.ts'
import type { ModelShape } from '../hardware/modelShape.ts'
import { pickTiers, type Contender, type Picks } from '../hardware/picks.ts'
import type { JudgedModel } from '../providers/modelOptions.ts'

/** A model that could answer here. */
interface KnownModel {
  readonly name: string
  readonly shape: ModelShape
}

export interface Judgement {
  readonly fit: Fit
  readonly tier: LocalTier
  readonly pick: InstalledModel['pick']
  /** What it is loaded with, and what that may grow to. */
  readonly contexts: { readonly usual: number; readonly most: number }
}

export interface JudgeModels {
  readonly models: readonly KnownModel[]
  readonly budget: Budget
  /** The person's word on each tier; null: what suits the machine. */
  readonly chosen: Readonly<Record<LocalTier, string | null>>
  /** What the models of the provider are listed as in the settings. */
  readonly listed: ReadonlyMap<string, LocalTier>
  /** Measured tokens a second; null: not yet. */
  readonly speedOf: (name: string) => number | null
}

export interface Judged {
  readonly byName: ReadonlyMap<string, Judgement>
  readonly isTogether: boolean
}

/** From this strength on a model that is no pick counts as strong. */
const strongFrom = 6

/** What each model of this machine is good for. */
export function judgeModels({ models, budget, chosen, listed, speedOf }: JudgeModels): Judged {
  const contenders = models.map((model) => toContender(model, budget, speedOf))
  const named = (name: string | null) => contenders.find((contender) => contender.name === name) ?? null
  const listedAs = (tier: LocalTier) => contenders.find(({ name }) => listed.get(name) === tier) ?? null
  const own = {
    fast: named(chosen.fast) ?? listedAs('fast'),
    strong: named(chosen.strong) ?? listedAs('strong'),
  }
  const free = contenders.filter((contender) => contender !== own.fast && contender !== own.strong)
  const suggested = pickTiers(free, budget)
  const picks: Picks = { ...suggested, fast: own.fast ?? suggested.fast, strong: own.strong ?? suggested.strong }

  function pickOf(contender: Contender): (InstalledModel['pick'] & { readonly tier: LocalTier }) | null {
    for (const tier of ['fast', 'strong'] as const) {
      if (picks[tier] !== contender) continue
      const by = own[tier] === null ? 'machine' : 'person'
      const isListed = chosen[tier] !== contender.name
      const words = isListed ? 'It is listed so for its provider.' : 'You chose it.'
      return { tier, by, reason: by === 'person' ? words : explainPick(tier, budget) }
    }
    return null
  }

  const byName = new Map(
    models.map((model, index) => {
      const contender = contenders[index] ?? toContender(model, budget, speedOf)
      const pick = pickOf(contender)
      const tier = pick?.tier ?? listed.get(model.name) ?? (contender.strength >= strongFrom ? 'strong' : 'fast')
      return [
        model.name,
        {
          fit: contender.fit,
          tier,
          pick: pick === null ? null : { by: pick.by, reason: pick.reason },
          contexts: contextsThatFit(model.shape, budget),
        },
      ]
    }),
  )
  return { byName, isTogether: picks.isTogether && own.fast === null && own.strong === null }
}

/** As they are offered for a turn: the picks first, and what the person chose even where it does not fit. */
export const rankModels = ({ byName }: Judged): readonly JudgedModel[] =>
  [...byName]
    .map(([name, { tier, pick, fit, contexts }]) => ({
      name,
      tier,
      isPick: pick !== null,
      contextTokens: contexts.most,
      fits: fit.verdict !== 'no' || pick?.by === 'person',
    }))
    .toSorted((a, b) => Number(b.isPick) - Number(a.isPick))

export const toContender = (
  { name, shape }: KnownModel,
  budget: Budget,
  speedOf: (name: string) => number | null,
): Contender => ({
  name,
  strength: strengthOf(name, shape.weightBytes),
  weightBytes: shape.weightBytes,
  fit: judgeFit(shape, budget, speedOf(name)),
})

export const explainPick = (tier: LocalTier, budget: Budget): string =>
  tier === 'fast'
    ? 'Small, so it answers at once.'
    : `The best that fits in the ${formatMemory(budget.bytes)} models may take here at a bearable speed.`
