import type { Candidate, Recogniser } from '../candidate.ts'
import type { Kind } from '../data/policy.ts'
import { senseSet } from '../knownWords.ts'
import type { Hit } from '../lexicon.ts'
import { isPlaceholderSecret } from '../placeholders.ts'
import { randomnessOf } from '../randomness.ts'
import type { Scene } from '../scene.ts'
import { tokenFlags } from '../tokens.ts'
import { isDateLike } from '../values.ts'

/** Passwords, codes and keys that stand beside their label, in code, commands, tables of settings and prose. */
export const recogniseSecrets: Recogniser = (scene) => [
  ...scene.hitsOf('password').flatMap((hit) => secretsBehind(scene, hit, 'password')),
  ...scene.hitsOf('pin').flatMap((hit) => secretsBehind(scene, hit, 'pin')),
  ...scene.hitsOf('secret').flatMap((hit) => secretsBehind(scene, hit, 'secret')),
  ...scene.hitsOf('lock').flatMap((hit) => behindColon(scene, hit, 'pin')),
  ...scene.hitsOf('wifi').flatMap((hit) => behindColon(scene, hit, 'password')),
  ...scene.hitsOf('password').flatMap((hit) => [...quotedBefore(scene, hit), ...listedBelow(scene, hit)]),
]

/** "public key", "primary key", "key_name": a key that opens nothing, or not the key itself. */
const isOtherKey = (text: string, start: number, end: number) =>
  /(?:public|primary|foreign|cache|sort|partition|object|map|shortcut|hot|translation|i18n|column|row|csrf|xsrf|routing|access.?point|answer)[_\- ]?$/i.test(
    text.slice(Math.max(0, start - 16), start),
  ) ||
  /^[_\-. ]?(?:name|size|length|type|path|file|version|url|uri|alg|prefix|count|word|words|board|pair|ring|store|tab|code|frame|point|limit|mapping|pressed|down|up|event|vault)/i.test(
    text.slice(end, end + 10),
  )

/** How a label leads to its value: `assign` (=, :, a call, a tag), `copula` ("is"), `beside` (nothing). */
type Link = 'assign' | 'copula' | 'beside'

const nameRest = /[A-Za-z0-9_.\-\][]{0,24}/y
const assign =
  /["'`*_)\]]{0,4}\s{0,8}(?:value\s?=\s?|(?::=|=>|==|->|=|:|：|\|)\s{0,4}(?:\n\s{0,8})?|\(\s?(?=["'`])|>(?=[^<\s]))/y
const copula =
  /["'`*)]{0,2}(?: (?:for|to|of|at|on|in|für|fürs|vom|von|zum|pour|de|du|per|para|do|da|voor|do|na|til|for) [\p{L}\p{N}.@' -]{1,32}?)?\s{1,2}(?:is now|is still|is|was|are|war|waren|était|era|foi|byl[oa]?|był[oa]?|set to|reads|changed to|to|ist|lautet|sind|est|es|son|è|é|jest|to|je|är|er|on|это|-|—)\s{1,2}|(?:は|是|为|：|는|은|이|هي|هو)\s{0,2}|\s(?:هي|هو|من)\s/uy
/** "mot de passe messagerie : …", "define('DB_PASSWORD', '…')": a word or a quote stands between. */
const apart = /(?: [\p{L}\p{N}.'’-]{1,20}){1,2}\s?[:=：]\s{1,3}|["'`]\s?,\s{0,2}(?=["'`])/uy
const beside = /["'`*]{0,2}\s{1,2}/y
const scheme = /(?:Bearer|Basic|Token|ApiKey|Api-Token|Digest|Bot|key|as|:|the|following|literally)\s{1,2}/iy

const bareSecret = senseSet('bare-secret')

function secretsBehind(scene: Scene, hit: Hit, sense: 'password' | 'pin' | 'secret'): Candidate[] {
  const { text, tokens } = scene
  const labelEnd = tokens.ends[hit.last] ?? 0
  const isUnspaced = ((tokens.flags[hit.last] ?? 0) & tokenFlags.character) !== 0
  const link = linkFrom(text, labelEnd) ?? (isUnspaced ? ({ kind: 'beside', end: labelEnd } as const) : undefined)
  if (!link || (sense === 'secret' && isOtherKey(text, tokens.starts[hit.first] ?? 0, labelEnd))) return []
  const isBare = scene.isPartOf(hit.first, bareSecret) && hit.first === hit.last
  const found: Candidate[] = []
  for (let at = link.end, tries = 0; tries < 12; tries++) {
    scheme.lastIndex = at
    at += scheme.exec(text)?.[0].length ?? 0
    const value = secretAt(text, at)
    if (!value) break
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

function linkFrom(text: string, labelEnd: number): { readonly kind: Link; readonly end: number } | undefined {
  nameRest.lastIndex = labelEnd
  const named = labelEnd + (nameRest.exec(text)?.[0].length ?? 0)
  for (const from of [named, labelEnd]) {
    assign.lastIndex = from
    const assigned = assign.exec(text)
    if (assigned) return { kind: 'assign', end: from + assigned[0].length }
  }
  copula.lastIndex = labelEnd
  const is = copula.exec(text)
  if (is) return { kind: 'copula', end: labelEnd + is[0].length }
  for (const from of [named, labelEnd]) {
    apart.lastIndex = from
    const between = apart.exec(text)
    if (between) return { kind: 'beside', end: from + between[0].length }
  }
  beside.lastIndex = labelEnd
  const next = beside.exec(text)
  return next ? { kind: 'beside', end: labelEnd + next[0].length } : undefined
}

interface Written {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
}

const quoted = /[bru]{0,2}(["'`])((?:(?!\1)[^\n\\]|\\[^\n]){1,300})\1/y
const bare =
  /[*_]{0,2}((?:[^\s"'`<>,;(){}|=&]|=(?![A-Za-z"'])|&(?!\w{1,30}=)){1,300}(?:[(){}|][^\s"'`,;<>(){}|=]{1,60}){0,3})/y

function secretAt(text: string, at: number): Written | undefined {
  quoted.lastIndex = at
  const inQuotes = quoted.exec(text)
  if (inQuotes?.[2]) {
    const start = at + inQuotes[0].length - 1 - inQuotes[2].length
    return { text: inQuotes[2], start, end: start + inQuotes[2].length, isQuoted: true }
  }
  bare.lastIndex = at
  const plain = bare.exec(text)
  if (!plain?.[1]) return undefined
  const start = at + plain[0].length - plain[1].length
  const value = plain[1].replace(/(?:\*\*|[.,:?!)\]]|[。，、；]\S*)$/u, '').replace(/[。，、；です].*$/u, '')
  return value === '' ? undefined : { text: value, start, end: start + value.length, isQuoted: false }
}

function pinConfidence(value: string, link: Link): number {
  const isCode =
    /^\d{3,8}$|^\d{2,5}(?:[- ]\d{2,5}){1,5}$|^[A-Za-z0-9]{4,8}(?:-[A-Za-z0-9]{4,8}){1,7}$/.test(value) &&
    /\d/.test(value)
  if (!isCode || /^(?:1234|0000|123456|000000|12345)$/.test(value) || /^(?:19|20)\d\d$/.test(value)) return 0
  return link === 'assign' ? 0.8 : link === 'copula' ? 0.8 : value.length >= 4 ? 0.6 : 0
}

/** Recovery codes may be as long and random as keys. */
const longestPin = 16
const recoveryConfidence = (value: Written): number =>
  value.text.length >= longestPin ? secretConfidence(value, { link: 'beside', isPassword: false, isBare: true }) : 0

function secretConfidence(
  value: Written,
  { link, isPassword, isBare }: { readonly link: Link; readonly isPassword: boolean; readonly isBare: boolean },
): number {
  const { text, isQuoted } = value
  if (text.length < 5 || text.length > 300) return 0
  const mixes =
    Number(/\d/.test(text)) + Number(/[a-z]/.test(text)) + Number(/[A-Z]/.test(text)) + Number(/[^\w\s]/.test(text))
  // Most words beside a label are words: no need to look closer.
  if (link === 'beside' && mixes < 2) return 0
  if (isDateLike(text) || /^\w+\{/.test(text) || isPlaceholderSecret(text) || isReference(text, isQuoted)) return 0
  if (!isPassword) {
    if (/\s/.test(text) || text.length < 8) return 0
    const isHex = /^[0-9a-fA-F]{16,}$/.test(text)
    const isUuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)
    if (isUuid) return isBare ? (link === 'assign' ? 0.45 : 0) : 0.7
    const randomness = randomnessOf(text)
    if (link === 'beside' && text.length < 16) return mixes === 4 && text.length >= 10 ? 0.6 : 0
    if (isHex && link === 'beside' && isBare) return 0
    if (/^0x[0-9a-f]+$/i.test(text)) return link === 'beside' ? 0 : 0.55
    if (isHex)
      return isBare ? (/^[0-9a-f]{40}$|^[0-9a-f]{64}$|^[0-9a-f]{96}$|^[0-9a-f]{128}$/i.test(text) ? 0.3 : 0.55) : 0.85
    if (randomness < 0.45 && /^[\w-]+(?:\.[\w-]+){1,5}(?::\d{2,5})?$/.test(text) && /[a-z]{3,}\.[a-z]/.test(text))
      return 0
    if (/^v?\w{0,4}\d+\.\d+/.test(text)) return 0
    if (
      /(?:^|[-_])[A-Za-z]{4,}(?:[-_]|$)/.test(text) &&
      /[aeiou]/i.test(text) &&
      text.split(/[-_]/).filter((part) => /^[A-Za-z]{2,}$/.test(part)).length >= 2
    )
      return 0
    const threshold = isBare ? 0.5 : text.length >= 16 ? 0.3 : 0.38
    return /\d/.test(text) || text.length >= 20 ? (randomness > threshold ? 0.85 : 0) : 0
  }
  if (/\s/.test(text)) return isQuoted && link !== 'beside' && text.length <= 40 && mixes >= 2 ? 0.6 : 0
  const isStrong = mixes >= 3 || (mixes >= 2 && /\d/.test(text) && text.length >= 6)
  if (link === 'beside')
    return isStrong && !/^[\d.,:/%$€£+-]+$/.test(text) && /[A-Za-z]/.test(text) && !/^\w+\/\w+$/.test(text) ? 0.8 : 0
  if (isStrong) return 0.92
  if (link === 'assign') return isQuoted ? 0.6 : /^[a-z]+$/i.test(text) ? 0.3 : text.length >= 6 ? 0.6 : 0
  return isQuoted || /^\d{5,}$/.test(text) ? 0.75 : 0
}

/** Code that fetches a secret instead of holding one. */
function isReference(text: string, isQuoted: boolean): boolean {
  if (
    /^(?:process\.|os\.|env\.|config\.|self\.|this\.|req\.|request\.|ctx\.|System\.|secrets\.|vault\.|settings\.|var\.|args\.|data\.|options\.|getenv|input|ENV\[|\$|@|https?:|file:|\/[a-z]|\.{1,2}\/|~\/|[A-Z]:\\)/.test(
      text,
    )
  )
    return true
  if (isQuoted)
    return (
      /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text) ||
      /^[\w-]+\.(?:json|ya?ml|pem|key|txt|env|cer|crt|keytab|jks|p12)$/i.test(text)
    )
  if (text.length >= 24 && /\d/.test(text) && randomnessOf(text) > 0.45) return false
  return /^\w+\(\d*$|^[a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*)+\(?$|\(\)?$|^[a-z]+(?:[A-Z][a-z]+)+$|^[A-Z][a-z]+(?:[A-Z][a-z]+)+$|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[a-z]+(?:_[a-z]+)+$|^[a-z]+(?:-[a-z]+)+$|^[\w-]+\.(?:json|ya?ml|pem|key|txt|env|cer|crt|js|ts|py|md|html|com|org|net|io)$/.test(
    text,
  )
}
