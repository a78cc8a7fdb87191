import type { InstalledModel, Library, OfferedModel, Pull, Speed } from '../../shared/library.ts'
import type { Machine } from '../../shared/machine.ts'
import type { Budget } from '../hardware/budget.ts'
import { catalogue, shapeOfEntry } from '../hardware/catalogue.ts'
import { pickTiers } from '../hardware/picks.ts'
import type { OllamaModel } from '../providers/ollamaModels.ts'
import { explainPick, toContender, type Judged } from './judge.ts'
import type { LoadedModel } from './ollamaLibrary.ts'

export interface LibraryFacts {
  readonly isReachable: boolean
  readonly machine: Machine
  readonly budget: Budget
  readonly problem: string | null
  readonly models: readonly OllamaModel[]
  readonly judged: Judged
  readonly loaded: readonly LoadedModel[]
  readonly pulls: readonly Pull[]
  readonly keptWarm: readonly string[]
  /** Tags that the registry was asked for and does not have. */
  readonly unavailable: ReadonlySet<string>
  readonly useOf: (name: string) => { readonly speed: Speed | null; readonly lastUsedAt: number | null }
  readonly freeBytes: number | null
  readonly leftoverBytes: number
}

/** Everything the page of models shows. */
export function describeLibrary(facts: LibraryFacts): Library {
  const { isReachable, machine, problem, models, judged, pulls, freeBytes, leftoverBytes } = facts
  return {
    isReachable,
    machine,
    problem,
    installed: models.flatMap((model) => toInstalled(model, facts)),
    pulls: [...pulls],
    offered: offer(facts),
    isTogether: judged.isTogether,
    // Models made from another share its weights.
    usedBytes: [...new Map(models.map(({ digest, name, sizeBytes }) => [digest || name, sizeBytes])).values()].reduce(
      (sum, bytes) => sum + bytes,
      0,
    ),
    freeBytes,
    leftoverBytes,
  }
}

function toInstalled(model: OllamaModel, facts: LibraryFacts): InstalledModel[] {
  const { name, sizeBytes, capabilities, contextTokens } = model
  const judgement = facts.judged.byName.get(name)
  if (judgement === undefined) return []
  return [
    {
      name,
      sizeBytes,
      capabilities: [...capabilities],
      contextTokens,
      fit: judgement.fit,
      tier: judgement.tier,
      pick: judgement.pick,
      memoryBytes: facts.loaded.find((loaded) => loaded.name === name)?.memoryBytes ?? null,
      isKeptWarm: facts.keptWarm.includes(name),
      ...facts.useOf(name),
    },
  ]
}

function offer({ budget, models, useOf, unavailable }: LibraryFacts): OfferedModel[] {
  const contenders = catalogue.map((entry) =>
    toContender(
      { name: entry.tag, shape: shapeOfEntry(entry) },
      budget,
      (name) => useOf(name).speed?.tokensPerSecond ?? null,
    ),
  )
  const available = contenders.filter(({ name }) => !unavailable.has(name))
  const picks = pickTiers(available, budget)
  const isInstalled = (tag: string) => models.some(({ name }) => name === tag || name === `${tag}:latest`)
  return catalogue.flatMap((entry, index) => {
    const contender = contenders[index]
    if (contender === undefined) return []
    const tier = contender === picks.fast ? 'fast' : contender === picks.strong ? 'strong' : null
    const skills = (['tools', 'thinking', 'images'] as const).filter((skill) => entry[skill])
    return [
      {
        name: entry.tag,
        downloadBytes: entry.downloadBytes,
        parameters: entry.parameters,
        licence: entry.licence,
        contextTokens: entry.contextTokens,
        skills,
        fit: contender.fit,
        isInstalled: isInstalled(entry.tag),
        isUnavailable: unavailable.has(entry.tag),
        recommended: tier === null ? null : { tier, reason: explainPick(tier, budget) },
      },
    ]
  })
}
