import { streetEndings, commonStreets } from './data/addresses.ts'
import { isName, isNumber, unitWord, type Core } from './addressParts.ts'
import type { Scene } from './scene.ts'
import { tokenFlags } from './tokens.ts'

/** Streets with their numbers, however the language puts the two together. */
export const streetCores = (scene: Scene): Core[] => [
  ...streetAfter(scene),
  ...streetEnd(scene),
  ...streetBefore(scene),
  ...compounds(scene),
]

/** "4947 Hawthorne Court", "Váci utca 12". */
function streetAfter(scene: Scene): Core[] {
  const { text, tokens } = scene
  return scene.hitsOf('street-after').flatMap((hit) => {
    const number = houseNumberBefore(scene, hit.first)
    if (number < 0) return []
    const isCommon = commonStreets.has(text.slice(tokens.starts[hit.first], tokens.ends[hit.last]).toLowerCase())
    if (!isCommon && !isName(scene, hit.first)) return []
    return [{ first: number, last: hit.last, confidence: isCommon && isName(scene, hit.first) ? 0.7 : 0.35 }]
  })
}

const measure = /^ ?[x×*] ?\d/i

/** A number of a house, not of what is measured: "Dichtring 14x18". */
const isHouse = (scene: Scene, token: number, mostDigits: number) =>
  isNumber(scene, token, mostDigits) &&
  !measure.test(scene.text.slice(scene.tokens.ends[token], (scene.tokens.ends[token] ?? 0) + 4))

const longestStreet = 6
const joints = new Set([' ', '. ', '-', ', '])

/** The number before a street's name, whose words are all capitalised or all not; -1 where there is none. */
function houseNumberBefore(scene: Scene, street: number): number {
  const { text, tokens } = scene
  if (scene.digitsBefore(street) < street - longestStreet) return -1
  for (let token = street - 1; token >= Math.max(0, street - longestStreet); token--) {
    const gap = text.slice(tokens.ends[token], tokens.starts[token + 1])
    const isGlued = ((tokens.flags[token + 1] ?? 0) & tokenFlags.glued) !== 0
    if (!isGlued && !joints.has(gap)) return -1
    if ((tokens.flags[token] ?? 0) & tokenFlags.digits) {
      if (isGlued && !/^[a-h]$/i.test(text.slice(tokens.starts[token + 1], tokens.ends[token + 1]))) continue
      const isPart = /[.\w]/.test(text[(tokens.starts[token] ?? 0) - 1] ?? '')
      return isNumber(scene, token, 6) && street - token >= 2 && !isPart ? token : -1
    }
    const isOrdinalEnd = ((tokens.flags[token] ?? 0) & tokenFlags.glued) !== 0
    if (!isOrdinalEnd && isName(scene, token) !== isName(scene, street)) return -1
  }
  return -1
}

/** "Váci utca 12". */
function streetEnd(scene: Scene): Core[] {
  const { text, tokens } = scene
  return scene.hitsOf('street-end').flatMap((hit) => {
    const word = text.slice(tokens.starts[hit.last + 1], tokens.ends[hit.last + 1])
    const next = hit.last + (/^n[or]$/i.test(word) ? 2 : 1)
    const between = text.slice(tokens.ends[hit.last], tokens.starts[next])
    const isAddress =
      isName(scene, hit.first - 1) && isHouse(scene, next, 4) && /^(?:[.,] ?| )(?:no[:.]? ?|nr\.? ?)?$/i.test(between)
    return isAddress ? [{ first: nameStart(scene, hit.first - 1), last: next, confidence: 0.75 }] : []
  })
}

function nameStart(scene: Scene, token: number): number {
  let first = token
  while (
    first > 0 &&
    token - first < 3 &&
    isName(scene, first - 1) &&
    (scene.tokens.starts[first] ?? 0) - (scene.tokens.ends[first - 1] ?? 0) === 1
  )
    first--
  return first
}

/** "rue des Lilas 12", "22 impasse du Moulin", "ul. Długa 9", "calle Carmen Romero, 23". */
function streetBefore(scene: Scene): Core[] {
  const { text, tokens } = scene
  return scene.hitsOf('street-before').flatMap((hit) => {
    if ((tokens.flags[hit.first] ?? 0) & tokenFlags.character) return []
    if (scene.digitsBefore(hit.first) < hit.first - 2 && scene.digitsFrom(hit.last + 1) > hit.last + 8) return []
    const word = text.slice(tokens.starts[hit.first], tokens.ends[hit.last])
    const isShort = word.length <= 3
    const isMarked =
      /^[./]/.test(text.slice(tokens.ends[hit.last], (tokens.ends[hit.last] ?? 0) + 1)) ||
      /^(?:rue|via|rua|rúa|вул|jl|jln)$/i.test(word)
    if (isShort && !isMarked && word !== 'Am') return []
    let names = 0
    for (let token = hit.last + 1; token < Math.min(tokens.count, hit.last + 8); token++) {
      const gap = text.slice(tokens.ends[token - 1], tokens.starts[token])
      if (
        !/^(?:[.,]? |\/|'| ?n?[º°] ?|, )$/.test(gap) ||
        (gap.startsWith('. ') && token > hit.last + 1 && !scene.isPartOf(token - 1, unitWord))
      )
        break
      if (isNumber(scene, token, 5) && names > 0)
        return !isShort || isMarked || isBeforeTown(text, tokens.ends[token] ?? 0)
          ? [{ first: hit.first, last: token, confidence: isShort ? 0.65 : 0.72 }]
          : []
      if (isName(scene, token)) names++
      else if (
        !isLink(text.slice(tokens.starts[token], tokens.ends[token])) &&
        !(names > 0 && scene.isPartOf(token, unitWord))
      )
        break
    }
    const isBis = /^(?:bis|ter|quater)$/i.test(text.slice(tokens.starts[hit.first - 1], tokens.ends[hit.first - 1]))
    const number = hit.first - (isBis ? 2 : 1)
    const isFrench =
      number >= 0 &&
      isNumber(scene, number, 4) &&
      /^(?:\s?(?:bis|ter|quater))?,? $/.test(text.slice(tokens.ends[number], tokens.starts[hit.first]))
    const next = text.slice(tokens.ends[hit.last], (tokens.ends[hit.last] ?? 0) + 30)
    if (!isFrench || isShort || !/^\s(?:(?:de|du|des|de la|de l'|d'|la|le|les|l'|saint|sainte)\s?)*\p{Lu}/u.test(next))
      return []
    let last = hit.last
    while (
      last + 1 < tokens.count &&
      last - hit.last < 6 &&
      (isName(scene, last + 1) || isLink(text.slice(tokens.starts[last + 1], tokens.ends[last + 1]))) &&
      /^[ '-]$/.test(text.slice(tokens.ends[last], tokens.starts[last + 1]))
    )
      last++
    return [{ first: number, last, confidence: 0.75 }]
  })
}

/** ", 20457 Hamburg". */
const isBeforeTown = (text: string, end: number) => /^, \d{5} \p{Lu}/u.test(text.slice(end, end + 10))

const isLink = (word: string) =>
  /^(?:de|del|della|delle|dei|degli|di|da|do|dos|das|du|des|la|las|le|les|los|el|l|d|den|der|dem|van|von|zum|zur|an|y|e|i|sv|św|gen|ks|n|nº|no|nr|núm|num|bis|km|í|a)$/iu.test(
    word,
  )

/** "Goethestr. 55", "Kastanjelaan 2", "Storgatan 12"; with the number first, "60 Hövelgasse". */
function compounds(scene: Scene): Core[] {
  const { text, tokens } = scene
  const found: Core[] = []
  for (let token = scene.digitsFrom(0); token < tokens.count; token = scene.digitsFrom(token + 1)) {
    if (!(isName(scene, token - 1) || isName(scene, token + 1)) || !isHouse(scene, token, 5)) continue
    const follower =
      isName(scene, token + 1) &&
      text[tokens.ends[token] ?? 0] === ' ' &&
      /^ (\p{Lu}[\p{L}-]{4,40})/u.exec(text.slice(tokens.ends[token], (tokens.ends[token] ?? 0) + 44))?.[1]
    if (follower && streetEndings.test(follower))
      found.push({
        first: token,
        last: scene.tokenAt((tokens.ends[token] ?? 0) + 1 + follower.length) - 1,
        confidence: 0.6,
      })
    if (!isName(scene, token - 1)) continue
    const word = text.slice(tokens.starts[token - 1], tokens.ends[token - 1])
    const gap = text.slice(tokens.ends[token - 1], tokens.starts[token])
    if (word.length >= 5 && (gap === ' ' || gap === '. ') && streetEndings.test(word))
      found.push({ first: nameStart(scene, token - 1), last: token, confidence: 0.72 })
  }
  return found
}
