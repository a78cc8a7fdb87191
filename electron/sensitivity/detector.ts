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

export function createDetector(own: OwnRules = noRules): Detector {
  const cache = createCache<Label>({ mostUnits: mostCachedUnits, mostEntries: mostCachedTexts })
  const label = (text: string): Label => cache.get(text) ?? cache.set(text, labelText(text, own))
  return {
    label,
    labelAll: (texts) => {
      const labels = joinNeighbours(texts, texts.map(label), label)
      return { level: highestLevel(labels.map(({ level }) => level)), labels }
    },
  }
}
