import { editsFor } from './edits.ts'
import { readRows } from './requests.ts'

/** Two requests of which the second gains clearly more from a stronger model. */
export interface OrderedPair {
  readonly language: string
  readonly easy: string
  readonly hard: string
}

export const readPairs = (file: string): OrderedPair[] =>
  readRows(file).map(([language = '', easy = '', hard = '']) => ({ language, easy, hard }))

export interface OrderingFigures {
  /** Share of pairs whose harder request has the higher score. */
  readonly right: number
  /** Of the easy ones against the hard ones over all languages: chance that a hard one scores higher. */
  readonly localOrCloudAuc: number
  /** Shares right of the requests on their own: easy under .5, hard over it. */
  readonly easyLocal: number
  readonly hardCloud: number
  readonly rightByLanguage: Readonly<Record<string, number>>
  /** Share of decisions at .5 that turn under each kind of small edit. */
  readonly flips: Readonly<Record<string, number>>
}

type Gain = (text: string) => number
const border = 0.5

export function orderingFigures(pairs: readonly OrderedPair[], gain: Gain): OrderingFigures {
  const scored = pairs.map((pair) => ({ ...pair, low: gain(pair.easy), high: gain(pair.hard) }))
  const wins = scored.flatMap(({ low }) => scored.map(({ high }) => (high > low ? 1 : high === low ? 0.5 : 0)))
  return {
    right: share(scored.map(isRight)),
    localOrCloudAuc: wins.reduce((sum: number, win) => sum + win, 0) / wins.length,
    easyLocal: share(scored.map(({ low }) => low < border)),
    hardCloud: share(scored.map(({ high }) => high >= border)),
    rightByLanguage: Object.fromEntries(
      [...Map.groupBy(scored, ({ language }) => language)].map(([language, rows]) => [
        language,
        share(rows.map(isRight)),
      ]),
    ),
    flips: flipsOf(pairs, gain),
  }
}

function flipsOf(pairs: readonly OrderedPair[], gain: Gain): Record<string, number> {
  const turned = pairs.flatMap(({ language, easy, hard }) =>
    [easy, hard].flatMap((text) => {
      const before = gain(text) >= border
      return editsFor(language).map(({ name, apply }) => ({ name, turned: gain(apply(text)) >= border !== before }))
    }),
  )
  const byName = Map.groupBy(turned, ({ name }) => name)
  return Object.fromEntries([...byName].map(([name, rows]) => [name, share(rows.map((row) => row.turned))]))
}

const isRight = ({ low, high }: { readonly low: number; readonly high: number }): boolean => high > low
const share = (answers: readonly boolean[]): number => answers.filter(Boolean).length / answers.length
