import type { Candidate, Recogniser } from '../candidate.ts'
import type { Kind } from '../data/policy.ts'
import { senseSet } from '../knownWords.ts'
import type { Hit } from '../lexicon.ts'
import { matchAt } from '../matchAt.ts'
import type { Scene } from '../scene.ts'
import { tokenFlags } from '../tokens.ts'
import { linkFrom } from '../secretLinks.ts'
import { pinConfidence, recoveryConfidence, secretAt, secretConfidence } from '../secretValues.ts'

/** Passwords, codes and keys that stand beside their label, in code, commands, tables of settings and prose. */
export const recogniseSecrets: Recogniser = (scene) => [
  ...scene.hitsOf('password').flatMap((hit) => secretsBehind(scene, hit, 'password')),
  ...scene.hitsOf('pin').flatMap((hit) => secretsBehind(scene, hit, 'pin')),
  ...scene.hitsOf('secret').flatMap((hit) => secretsBehind(scene, hit, 'secret')),
  ...scene.hitsOf('lock').flatMap((hit) => behindColon(scene, hit, 'pin')),
  ...scene.hitsOf('wifi').flatMap((hit) => behindColon(scene, hit, 'password')),
  ...scene.hitsOf('password').flatMap((hit) => [...quotedBefore(scene, hit), ...listedBelow(scene, hit)]),
]

/** "PW408271C": two letters of a part's number. */
const isInCode = ({ starts, ends, flags }: Scene['tokens'], { last }: Hit) =>
  ((flags[last] ?? 0) & tokenFlags.upper) !== 0 &&
  ((flags[last + 1] ?? 0) & tokenFlags.glued) !== 0 &&
  (ends[last + 1] ?? 0) - (starts[last + 1] ?? 0) >= fewestInCode
const fewestInCode = 4

/** "${DB_PASSWORD:?is missing}": what a shell says where there is no value (POSIX, parameter expansion). */
const isMessage = (text: string, label: number, value: number) =>
  text[value] === '?' && /\$\{\w{0,40}$/.test(text.slice(Math.max(0, label - 42), label))

/** "public key", "primary key", "key_name": a key that opens nothing, or not the key itself. */
const isOtherKey = (text: string, start: number, end: number) =>
  /(?:public|primary|foreign|cache|sort|partition|object|map|shortcut|hot|translation|i18n|column|row|csrf|xsrf|routing|access.?point|answer)[_\- ]?$/i.test(
    text.slice(Math.max(0, start - 16), start),
  ) ||
  /^[_\-. ]?(?:name|size|length|type|path|file|version|url|uri|alg|prefix|count|word|words|board|pair|ring|store|tab|code|frame|point|limit|mapping|pressed|down|up|event|vault)/i.test(
    text.slice(end, end + 10),
  )

const scheme = /(?:Bearer|Basic|Token|ApiKey|Api-Token|Digest|Bot|key|as|:|the|following|literally)\s{1,2}/iy

const bareSecret = senseSet('bare-secret')

function secretsBehind(scene: Scene, hit: Hit, sense: 'password' | 'pin' | 'secret'): Candidate[] {
  const { text, tokens } = scene
  const labelEnd = tokens.ends[hit.last] ?? 0
  const isUnspaced = ((tokens.flags[hit.last] ?? 0) & tokenFlags.character) !== 0
  const link = linkFrom(text, labelEnd) ?? (isUnspaced ? ({ kind: 'beside', end: labelEnd } as const) : undefined)
  if (
    !link ||
    isInCode(tokens, hit) ||
    (sense === 'secret' && isOtherKey(text, tokens.starts[hit.first] ?? 0, labelEnd))
  )
    return []
  const isBare = scene.isPartOf(hit.first, bareSecret) && hit.first === hit.last
  const found: Candidate[] = []
  for (let at = link.end, tries = 0; tries < 12; tries++) {
    at += matchAt(scheme, text, at)?.[0].length ?? 0
    const value = secretAt(text, at)
    if (!value || isMessage(text, tokens.starts[hit.first] ?? 0, value.start)) break
    const confidence =
      sense === 'pin'
        ? Math.max(pinConfidence(value.text, link.kind), recoveryConfidence(value))
        : secretConfidence(value, { link: link.kind, isPassword: sense === 'password', isBare })
    if (confidence > 0)
      found.push({
        kind: sense satisfies Kind,
        start: value.start,
        end: value.end,
        confidence,
        recogniser: `labelled-${sense}`,
        reason: reasons[sense],
      })
    const next =
      /^["'`]?(?:,\s?|;\s?| and | or | \/ |\n)(?:(?:the )?(?:second|third|other|next|backup|spare)(?: one| code)?(?: is)? )?/.exec(
        text.slice(value.end, value.end + 32),
      )?.[0]
    if (confidence === 0 || !next || sense !== 'pin') break
    at = value.end + next.length
  }
  return found
}

/** "bike lock: 9053", "guest wifi: Kettle2960!": only right behind a colon, and nothing else on the line. */
function behindColon({ text, tokens }: Scene, hit: Hit, sense: 'password' | 'pin'): Candidate[] {
  const labelEnd = tokens.ends[hit.last] ?? 0
  const rest = text.slice(labelEnd, labelEnd + 60)
  const match =
    /^\s?[:=-]\s{1,3}(\S{4,40})[.,;]?(?=\n|$)/.exec(rest) ??
    (sense === 'pin'
      ? /^ (?:is|code|takes|wants|opens with|ist|nimmt) (\d{4,6})(?=#|\*|[,;.]?(?: (?:-|and|und|then|hash|star|put|write)|$))/.exec(
          rest,
        )
      : null)
  const value = match?.[1]
  if (!match || !value) return []
  const isStrong =
    sense === 'pin'
      ? pinConfidence(value, 'assign') > 0
      : secretConfidence(
          { text: value, start: 0, end: 0, isQuoted: false },
          { link: 'beside', isPassword: true, isBare: false },
        ) > 0
  const start = labelEnd + match[0].indexOf(value)
  return isStrong
    ? [
        {
          kind: sense,
          start,
          end: start + value.length,
          confidence: 0.75,
          recogniser: `assigned-${sense}`,
          reason: reasons[sense],
        },
      ]
    : []
}

/** '"Falcon7355#" is a good password'. */
function quotedBefore({ text, tokens }: Scene, hit: Hit): Candidate[] {
  const labelStart = tokens.starts[hit.first] ?? 0
  const from = Math.max(0, labelStart - 80)
  const match =
    /["'`“]([^\s"'`]{6,40})["'`”](?: (?:is|as|a|an|the|my|our|your|good|strong|secure|safe|weak|enough|ein|eine|gutes|un|une|bon|buena|sicheres|for)){1,4} $/.exec(
      text.slice(from, labelStart),
    )
  const value = match?.[1]
  if (
    !match ||
    !value ||
    secretConfidence(
      { text: value, start: 0, end: 0, isQuoted: true },
      { link: 'beside', isPassword: true, isBare: false },
    ) === 0
  )
    return []
  const start = from + match.index + 1
  return [
    {
      kind: 'password',
      start,
      end: start + value.length,
      confidence: 0.8,
      recogniser: 'quoted-password',
      reason: reasons.password,
    },
  ]
}

const mostListed = 12

/** A heading "passwords" over lines of "where - what". */
function listedBelow({ text, tokens }: Scene, hit: Hit): Candidate[] {
  const labelEnd = tokens.ends[hit.last] ?? 0
  const heading = /^[^\n]{0,40}\n/.exec(text.slice(labelEnd, labelEnd + 42))?.[0]
  const found: Candidate[] = []
  if (heading === undefined) return []
  for (let at = labelEnd + heading.length, lines = 0; lines < mostListed; lines++) {
    const line = /^[^\n]*/.exec(text.slice(at, at + 120))?.[0] ?? ''
    const value = /^[\p{L}\d .@_-]{1,40}?\s?[:\-=/|>]\s{0,3}(\S{6,64})$/u.exec(line)?.[1]
    if (!value) break
    const confidence = secretConfidence(
      { text: value, start: 0, end: 0, isQuoted: false },
      { link: 'beside', isPassword: true, isBare: false },
    )
    if (confidence > 0)
      found.push({
        kind: 'password',
        start: at + line.length - value.length,
        end: at + line.length,
        confidence,
        recogniser: 'listed-password',
        reason: 'it stands in a list of passwords',
      })
    at += line.length + 1
  }
  return found
}

const reasons = {
  password: 'it stands where a password stands',
  pin: 'it stands beside the label of a code that opens something',
  secret: 'it stands beside the label of a key and looks random',
} as const
