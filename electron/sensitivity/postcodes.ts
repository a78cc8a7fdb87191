import type { Core } from './addressParts.ts'
import { matchAt } from './matchAt.ts'
import type { Scene } from './scene.ts'
import { tokenFlags } from './tokens.ts'

const name = String.raw`(?:\p{Lu}[\p{L}'’.-]*|of|the|na|de|van|der|den|aan)`
const names = (least: number, most: number) => `${name}(?: ${name}){${least},${most}}`
const start = String.raw`(?<![\p{L}\d])`
const housesAndNames = new RegExp(String.raw`${start}\d{1,4}[a-z]? ${name}(?:[ ,\n]{1,2}${name}){0,8}[ ,\n]{1,2}$`, 'u')
const namesAlone = new RegExp(`${start}${names(0, 3)}(?:, ${names(0, 3)}){1,2}[ ,\n]{1,2}$`, 'u')
const namesAndHouse = new RegExp(String.raw`${start}${names(0, 3)} \d{1,4}[ -]?[A-Za-z\d]{0,3},[ \n]$`, 'u')
const houseOnContinent = new RegExp(
  String.raw`${start}\p{Lu}[\p{L}'’.-]{2,}(?: ${name}){0,3} \d{1,4}(?:/\d{1,4})?[ -]?[a-z]?,[ \n]$`,
  'u',
)

interface Postcode {
  readonly source: string
  readonly pattern: RegExp
  /** What stands before it; any of these will do. */
  readonly before: readonly RegExp[]
  readonly valid: string
  readonly invalid: string
}

/** Postcodes that only an address has; what stands before them is one, whatever the street is called. */
const beginningWithLetters: readonly Postcode[] = [
  {
    source: 'Royal Mail, Programmers’ Guide to the Postcode Address File',
    pattern: /(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![A-Z\d])/y,
    before: [housesAndNames, namesAlone],
    valid: '4 Larkspur Rise, Bideford EX39 7QT',
    invalid: 'the part EX39 7QT is sold out',
  },
  {
    source: 'Royal Mail, as typed in a hurry',
    pattern: /(?<![a-z\d])[a-z]{1,2}\d[a-z\d]? \d[abd-hjlnp-uw-z]{2}(?![a-z\d])/y,
    before: [/(?<![\p{L}\d])\d{1,4}[a-z]? (?:[a-z'-]{2,} ){2,5}$/u],
    valid: '27 hollybush rd gravesend da12 5rt',
    invalid: 'is it da12 5rt',
  },
  {
    source: 'Eircode, one for each address',
    pattern: /(?<![A-Z\d])(?:[AC-FHKNPRTV-Y]\d{2}|D6W) [AC-FHKNPRTV-Y\d]{4}(?![A-Z\d])/y,
    before: [housesAndNames, namesAlone, /eircode\W{1,6}$/i],
    valid: 'eircode: T12 Y9KF',
    invalid: 'slot T12 Y9KF is free',
  },
]
/** Behind a house number and a comma. */
const beginningWithDigits: readonly Postcode[] = [
  {
    source: 'PostNL, postcode with house number',
    pattern: /(?<![A-Z\d])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?= \p{Lu})/uy,
    before: [namesAndHouse],
    valid: 'Kerkpad 8, 7241 EP Lochem',
    invalid: 'since 7241 EP Lochem has one',
  },
  {
    source: 'Postcodes of the continent, behind a name and a house number',
    pattern: /(?<![\p{L}\d])(?!(?:19|20)\d\d )(?:\d{3} \d{2}|\d{4,5}|\d{2}-\d{3}|\d{4}-\d{3}) (?=\p{Lu}\p{Ll}{2})/uy,
    before: [houseOnContinent],
    valid: 'Kirchstieg 4, 24103 Kiel',
    invalid: 'Band 4, 2019 Neuauflage',
  },
]
export const postcodes: readonly Postcode[] = [...beginningWithLetters, ...beginningWithDigits]
const mostLetters = 2
const fewestDigits = 2
const mostDigits = 5
const farthest = 90

/** A comma stands before the token, and a number shortly before that. */
const isBehindHouse = ({ text, tokens, digitsBefore }: Scene, token: number) =>
  text[(tokens.starts[token] ?? 0) - 2] === ',' && digitsBefore(token) >= token - 4

/** Where a postcode and what stands before it make an address. */
export function postcodeCores(scene: Scene): Core[] {
  const { text, tokens, digitsFrom, tokenAt } = scene
  const found: Core[] = []
  for (let token = digitsFrom(0); token < tokens.count; token = digitsFrom(token + 1)) {
    const isGlued = ((tokens.flags[token] ?? 0) & tokenFlags.glued) !== 0
    const first = isGlued ? token - 1 : token
    const at = tokens.starts[first] ?? 0
    const size = (tokens.ends[first] ?? 0) - at
    if (isGlued ? size > mostLetters : size < fewestDigits || size > mostDigits || !isBehindHouse(scene, token))
      continue
    for (const { pattern, before } of isGlued ? beginningWithLetters : beginningWithDigits) {
      const code = matchAt(pattern, text, at)?.[0]
      if (code === undefined) continue
      const from = Math.max(0, at - farthest)
      const written = before.map((one) => one.exec(text.slice(from, at))).find((match) => match !== null)
      if (written)
        found.push({ first: tokenAt(from + written.index), last: tokenAt(at + code.length) - 1, confidence: 0.8 })
    }
  }
  return found
}
