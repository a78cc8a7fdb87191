import type { ModelOption } from '../../shared/model.ts'
import { costOf } from '../../shared/money.ts'
import type { ModelSpending, Saving, SpendingReport } from '../../shared/spending.ts'

/**
 * What the answers that cost nothing would have cost at the cheapest and at the dearest cloud model that is set up, by
 * the tokens they took here. Other models count tokens differently, so these are estimates.
 */
export function savingsOf(
  models: readonly ModelSpending[],
  options: readonly ModelOption[],
): SpendingReport['savings'] {
  const free = models.filter(({ locality }) => locality !== 'cloud')
  const inputTokens = free.reduce((sum, row) => sum + row.inputTokens, 0)
  const outputTokens = free.reduce((sum, row) => sum + row.outputTokens, 0)
  const usage = { inputTokens, outputTokens, cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 }
  const bySaved = options
    .flatMap(({ destination, price }): Saving[] => {
      if (destination.locality !== 'cloud' || price === null) return []
      // Each answer was short: rates for long contexts do not apply to their sum.
      const { tiers: _, ...rates } = price
      const { providerName, model } = destination
      return [{ providerName, model, savedNanoUsd: costOf(usage, rates) }]
    })
    .toSorted((a, b) => a.savedNanoUsd - b.savedNanoUsd)
  const [cheapest] = bySaved
  const dearest = bySaved.at(-1)
  return cheapest && dearest ? { cheapest, dearest } : null
}
