import { highestLevel, type Label, type Level } from '../../shared/sensitivity.ts'
import type { OwnRules } from './label.ts'
import { labelText } from './label.ts'
import { createCache } from './cache.ts'
import { joinNeighbours } from './neighbours.ts'

export interface LabelledTexts {
  /** The highest of all texts, and of what shows only when neighbours are read together. */
  readonly level: Level
  readonly labels: readonly Label[]
}

export interface Detector {
  readonly label: (text: string) => Label
  /** Texts in the order they were said. */
  readonly labelAll: (texts: readonly string[]) => LabelledTexts
}

/** Labels are kept by content: a conversation of a hundred messages costs one new label a turn. */
const mostCachedUnits = 8_000_000
const mostCachedTexts = 4000

const noRules: OwnRules = { find: () => [], isAllowed: () => false }

/** `ownRules` is asked each time and answers with the same object until the person's rules change. */
export function createDetector(ownRules: () => OwnRules = () => noRules): Detector {
  const newCache = () => createCache<Label>({ mostUnits: mostCachedUnits, mostEntries: mostCachedTexts })
  let own = ownRules()
  let cache = newCache()
  const label = (text: string): Label => {
    const current = ownRules()
    if (current !== own) {
      own = current
      cache = newCache()
    }
    return cache.get(text) ?? cache.set(text, labelText(text, own))
  }
  return {
    label,
    labelAll: (texts) => {
      const labels = joinNeighbours(texts, texts.map(label), label)
      return { level: highestLevel(labels.map(({ level }) => level)), labels }
    },
  }
}
