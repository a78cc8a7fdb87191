import { senseSet } from './knownWords.ts'
import type { Hit } from './lexicon.ts'
import type { Scene } from './scene.ts'
import { tokenFlags } from './tokens.ts'

const neutral = senseSet('neutral')
const fillers = senseSet('filler', 'phone-cue')
const space = 0x20
const farthestTokens = 16
const farthestUnits = 120

/**
 * Looks for a value behind a label: over fillers, over a few strangers, over one line break, never over the end of a sentence.
 * `read` says whether a value begins at a token.
 */
export function placeOf<Value>(
  scene: Scene,
  label: Hit,
  mostStrangers: number,
  read: (token: number) => Value | undefined,
): { readonly value: Value; readonly strangers: number } | undefined {
  const { text, tokens } = scene
  const labelEnd = tokens.ends[label.last] ?? 0
  if (scene.digitsFrom(label.last + 1) > label.last + farthestTokens + 3) return undefined
  let strangers = 0
  let lines = 0
  for (let token = label.last + 1; token < tokens.count && token <= label.last + farthestTokens; token++) {
    const start = tokens.starts[token] ?? 0
    if (start - labelEnd > farthestUnits) return undefined
    const flags = tokens.flags[token] ?? 0
    const end = tokens.ends[token - 1] ?? 0
    const gap = start - end === 1 && text.charCodeAt(end) === space ? '' : text.slice(end, start)
    if (flags & tokenFlags.newline && (++lines > 1 || strangers > 0 || /\n\s*\n/.test(gap))) return undefined
    if (gap !== '' && endsSentence(gap, token - 1 > label.last && !isShort(scene, token - 1))) return undefined
    if ((flags & tokenFlags.glued) === 0 || flags & tokenFlags.character) {
      const value = read(token)
      if (value !== undefined) return { value, strangers }
    }
    if (scene.isPartOf(token, neutral)) return undefined
    const isFiller = scene.isPartOf(token, fillers)
    if (!isFiller && ++strangers > mostStrangers) return undefined
  }
  return undefined
}

/** "NIK nya berapa?", and in the next line somebody answers with it. */
const answer = /^[^\n]{0,60}\n{1,2}[^\n:]{1,24}:\s{1,2}/

/** "How are tax file numbers checked? Mine is …" */
const ownOne =
  /^[^\n]{0,80}?[?.!,;]\s{1,2}(?:mine|meiner|meine|meins|le mien|la mienne|el mío|la mía|il mio|la mia|o meu|a minha|die van mij|mój|moja|můj|moje|мой|моя|мій|benimki|min|mitt|minun|az enyém|al meu|a mea|το δικό μου|η δική μου)(?: (?:is|was|reads|ist|lautet|est|es|è|é|to|je|to jest|это|це|är|er|on|este|είναι)|'s|’s)? /iu

/** The kind is named in one line or sentence, the value told in the next. */
export function toldNext<Value>(
  { text, tokens, tokenAt }: Scene,
  label: Hit,
  read: (token: number) => Value | undefined,
): { readonly value: Value; readonly strangers: number } | undefined {
  const labelEnd = tokens.ends[label.last] ?? 0
  const next = text.slice(labelEnd, labelEnd + farthestUnits)
  const lead = (answer.exec(next) ?? ownOne.exec(next))?.[0]
  const value = lead === undefined ? undefined : read(tokenAt(labelEnd + lead.length))
  return value === undefined ? undefined : { value, strangers: strangersBetween }
}

const strangersBetween = 3

const isShort = (scene: Scene, token: number) =>
  (scene.tokens.ends[token] ?? 0) - (scene.tokens.starts[token] ?? 0) <= 3

/** A full stop behind a long word; a label's own dot ("tel.") is none. */
const endsSentence = (gap: string, wordBefore: boolean) =>
  (/[。！？]|[!?](?=\s)/.test(gap) && (wordBefore || !/^[?？]\s?\n/.test(gap))) ||
  (wordBefore && /^\.\s/.test(gap)) ||
  /;\s/.test(gap)
