import { createDice } from './dice.ts'
import { slots } from './slots.ts'
import { slotsAbroad } from './slotsAbroad.ts'
import { slotsOfKeys } from './slotsOfKeys.ts'

const allSlots = { ...slots, ...slotsAbroad, ...slotsOfKeys }

/** A text with the spans of what was filled in; role words such as names are not marked. */
export interface FilledText {
  readonly text: string
  readonly values: readonly { readonly slot: string; readonly start: number; readonly end: number }[]
}

const unmarked = /^(?:name|zwsp)/

export function fill(template: string, random: () => number): FilledText {
  let text = ''
  let from = 0
  const values: { slot: string; start: number; end: number }[] = []
  for (const match of template.matchAll(/\{([a-z][A-Za-z0-9.]*)\}/g)) {
    const make = allSlots[match[1] ?? '']
    if (!make) throw new Error(`no slot ${match[1]}`)
    text += template.slice(from, match.index)
    const value = make(createDice(random))
    if (!unmarked.test(match[1] ?? ''))
      values.push({ slot: match[1] ?? '', start: text.length, end: text.length + value.length })
    text += value
    from = match.index + match[0].length
  }
  return { text: text + template.slice(from), values }
}
