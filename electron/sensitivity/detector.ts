import { highestLevel, type Level } from '../../shared/level.ts'
import type { Label } from '../../shared/sensitivity.ts'
import type { OwnRules } from './label.ts'
import { labelText } from './label.ts'
import { createCache, type Cache } from './cache.ts'
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
  /** Takes over what was found elsewhere by the same rules. */
  readonly learn: (text: string, label: Label) => void
  readonly knows: (text: string) => boolean
}

/** Labels are kept by content: a conversation of a hundred messages costs one new label a turn. Two of the largest files fit. */
const mostCachedUnits = 24_000_000
const mostCachedTexts = 4000

const noRules: OwnRules = { find: () => [], isAllowed: () => false }

/** `ownRules` is asked each time and answers with the same object until the person's rules change. */
export function createDetector(ownRules: () => OwnRules = () => noRules): Detector {
  const newCache = () => createCache<Label>({ mostUnits: mostCachedUnits, mostEntries: mostCachedTexts })
  let own = ownRules()
  let cache = newCache()
  const known = (): Cache<Label> => {
    const current = ownRules()
    if (current !== own) {
      own = current
      cache = newCache()
    }
    return cache
  }
  const label = (text: string): Label => known().get(text) ?? cache.set(text, labelText(text, own))
  return {
    label,
    labelAll: (texts) => {
      const labels = joinNeighbours(texts, texts.map(label), label)
      return { level: highestLevel(labels.map(({ level }) => level)), labels }
    },
    learn: (text, found) => void known().set(text, found),
    knows: (text) => known().get(text) !== undefined,
  }
}
