import { stopLabels } from './data/addresses.ts'
import { senseSet } from './knownWords.ts'
import type { Scene } from './scene.ts'
import { tokenFlags } from './tokens.ts'

/** A number of at most so many digits, as houses, flats and postcodes have. */
export function isNumber({ tokens }: Scene, token: number, mostDigits: number): boolean {
  const size = (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0)
  return token < tokens.count && ((tokens.flags[token] ?? 0) & tokenFlags.digits) !== 0 && size <= mostDigits
}

/** A capitalised word. */
export const isName = ({ tokens }: Scene, token: number): boolean =>
  token >= 0 && token < tokens.count && ((tokens.flags[token] ?? 0) & tokenFlags.capital) !== 0

export const unitWord = senseSet('unit')
/** Labels of something else. */
const somethingElse = senseSet(...stopLabels)
const shortened = senseSet('unit', 'street-after', 'street-before')

const farthestTokens = 24

/** What makes an address of a place: a street and its number, or what stands for them. */
export interface Core {
  readonly first: number
  readonly last: number
  readonly confidence: number
}

/** How far an address goes; `parts` counts what speaks for one. */
export interface Extent {
  readonly last: number
  readonly parts: number
}

/** Walks on over units, towns, states and postcodes; `parts` counts what speaks for an address. */
export function extendAddress(scene: Scene, from: number): Extent {
  const { text, tokens } = scene
  let last = from
  let parts = 0
  let lines = 0
  for (let token = from + 1; token < Math.min(tokens.count, from + farthestTokens); token++) {
    const flags = tokens.flags[token] ?? 0
    const gap = gapBefore(scene, token)
    if (gap !== ' ' && (gap.length > 4 || isBorder.test(gap) || (gap === '. ' && !isAbbreviated(scene, token - 1))))
      break
    if (gap.includes('\n') && ++lines > 3) break
    if (scene.isPartOf(token, somethingElse)) break
    const word = text.slice(tokens.starts[token], tokens.ends[token])
    const isUnit = scene.isPartOf(token, unitWord) || gap.includes('#')
    if (isNumber(scene, token, 6)) {
      const isPostcode = word.length >= 4
      if (isPostcode || isUnitNumber(scene, token) || gap === '-' || gap === '/') {
        parts += isPostcode || gap !== '-' ? 1 : 0
        last = token
      } else if (gap.includes(',') || gap.includes('\n')) {
        if (lines > 0 && !isPostcode) break
        last = token
      } else if (token > from + 1) break
      else last = token
    } else if (flags & tokenFlags.glued && word.length <= 2) last = token
    else if (token === from + 1 && /^[a-h]$/i.test(word) && text[tokens.ends[token] ?? 0] === ',') last = token
    else if (flags & tokenFlags.digits) break
    else if (
      isUnit &&
      (flags & tokenFlags.capital ||
        /^(?:apt|suite|ste|unit|floor|piso|interno|int|lok|kv|кв|д|m|puerta|dcha|izq|bajo|étage|bât|bis|daire|kat|no|bus|cedex|stock|em|etaj|ap)$/iu.test(
          word,
        ))
    )
      last = token
    else if (/^[A-Z]{2,3}$/.test(word) && /^[ ,]/.test(gap)) {
      if (/^,? ?\d{5}/.test(text.slice(tokens.ends[token], (tokens.ends[token] ?? 0) + 8))) parts++
      last = token
    } else if (flags & tokenFlags.capital)
      last = gap.includes(',') || gap.includes('\n') || last === token - 1 ? token : last
    else if (!/^(?:de|del|di|la|le|les|du|des|of|am|an|der|upon|sur|en|nad|в|г|и|nan)$/iu.test(word)) break
  }
  return { last, parts }
}

/** Without the mark of a quoted line. */
function gapBefore({ text, tokens }: Scene, token: number): string {
  const gap = text.slice(tokens.ends[token - 1], tokens.starts[token])
  return gap.includes('\n') ? gap.replace(/\n>\s?/, '\n') : gap
}

const isBorder = /[;:!?"()<>=|@+]|\n\s*\n|\.\n/

const isUnitNumber = (scene: Scene, token: number) =>
  scene.isPartOf(token - 1, unitWord) || scene.text[(scene.tokens.starts[token] ?? 0) - 1] === '#'

/** "Apt.", "Blvd.", "St.": a full stop that ends no sentence, as one behind "7QT." does. */
const isAbbreviated = (scene: Scene, token: number) =>
  scene.isPartOf(token, shortened) ||
  (((scene.tokens.flags[token] ?? 0) & tokenFlags.glued) === 0 &&
    (scene.tokens.ends[token] ?? 0) - (scene.tokens.starts[token] ?? 0) <= 3)
