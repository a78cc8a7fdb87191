import type { Candidate, Recogniser } from '../candidate.ts'
import { isLetter, isLetterOrNumber } from '../characters.ts'
import type { Scene } from '../scene.ts'
import { bookDomains, bookNames, freeMail, publicDomains, roleMailboxes, topLevels } from '../data/mailboxes.ts'

/** E-mail addresses, plain or spelled out so that robots would miss them. */
export const recogniseEmails: Recogniser = (scene) => [...plain(scene.text), ...spelled(scene)]

const longest = 64

function plain(text: string): Candidate[] {
  const found: Candidate[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = nameBefore(text, at)
    const domain = name === '' ? undefined : domainBehind(text, at + 1)
    if (domain === undefined || isLabelled(text, at)) continue
    found.push(...candidateOf(name, domain, at - name.length, at + 1 + domain.length))
  }
  return found
}

const mailboxSigns = "!#$%&'*+-/=?^_`{|}~."
/** Of these, what stands before one is no part of the name. */
const bordersOfName = "=/`{|}'?&#"
const isMailboxUnit = (unit: number) => isLetterOrNumber(unit) || mailboxSigns.includes(String.fromCharCode(unit))

/** The name right before a sign, without what leads up to it: "mailto=name", "(name". */
function nameBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from < longest && isMailboxUnit(text.charCodeAt(from - 1))) from--
  let first = from
  while (first < at && !isLetterOrNumber(text.charCodeAt(first)) && text[first] !== '_') first++
  for (let i = first; i < at; i++) if (bordersOfName.includes(text.charAt(i))) first = i + 1
  return text.slice(first, at).replace(/\.+$/, '')
}

const mostLabels = 6
const longestLabel = 64
const fewestOfTop = 2
const mostOfTop = 24

/** Labels of letters, digits and hyphens inside (RFC 1123), parted by dots; the last is of letters. */
function domainBehind(text: string, start: number): string | undefined {
  let end = -1
  for (let from = start, labels = 0; labels < mostLabels; labels++) {
    let dot = from
    while (isOfLabel(text.charCodeAt(dot))) dot++
    if (dot === from || dot - from > longestLabel || text[dot] !== '.' || text[from] === '-' || text[dot - 1] === '-')
      break
    from = dot + 1
    let top = from
    while (top - from < mostOfTop && isLetter(text.charCodeAt(top))) top++
    if (top - from >= fewestOfTop) end = top
  }
  if (end >= 0) return text.slice(start, end)
  const slip = slippedHost(text.slice(start, start + 120))
  return slip !== undefined && topLevels.has(slip.split(/\. ?/).at(-1) ?? '') ? slip : undefined
}

/** A thumb that slipped: "name@gmail .com". */
function slippedHost(rest: string): string | undefined {
  const [written, label = ''] = /^ ?([^\s.]{2,63}) ?\. ?[a-z]{2,6}(?![a-z])/.exec(rest) ?? []
  const isHost =
    Array.from(label).every((character) => isOfLabel(character.charCodeAt(0))) &&
    !isLetterOrNumber(rest.charCodeAt(written?.length ?? 0))
  return isHost ? written : undefined
}

const isOfLabel = (unit: number) => isLetterOrNumber(unit) || unit === hyphen
const hyphen = 0x2d

/** Credentials in an address ("://user:pass@host") are no mailbox. */
const isLabelled = (text: string, at: number) => /:\/\/[^\s/@]{0,100}$/.test(text.slice(Math.max(0, at - 120), at))

const dotWords = String.raw`dot|DOT|punkt|punto|ponto|kropka|tečka|точка|nokta|piste|دوت|نقطة|נקודה|τελεία|ドット|点|점|titik`
const spelledDot = String.raw`\s{0,2}[[({<]\s?(?:\.|${dotWords})\s?[\])}>]\s{0,2}|\s(?:${dotWords})\s|\.`
const mailbox = new RegExp(
  String.raw`[\p{L}\p{N}_+-]{1,40}(?:(?:${spelledDot}|\s(?:underscore|dash|hyphen|minus|unterstrich)\s)[\p{L}\p{N}_+-]{1,40}){0,4}\s{0,2}$`,
  'u',
)
const spelledHost = new RegExp(
  String.raw`^\s{0,2}[\p{L}\p{N}-]{2,40}(?:(?:${spelledDot})[\p{L}\p{N}-]{2,24}){1,3}`,
  'u',
)
const spelledDots = new RegExp(spelledDot, 'gu')
/** No host is spelled without one of these; the end of a sentence is none. */
const anyDot = new RegExp(String.raw`\.(?:\S|\s[\])}>])|${dotWords}`)

function spelled(scene: Scene): Candidate[] {
  const { text, tokens } = scene
  const words = scene
    .hitsOf('at-sign')
    .map(({ first, last }) => ({ start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 }))
  return [...words, ...signs(text)]
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => {
      const opened = /[[({<] ?$/.exec(text.slice(start - 2, start))?.[0].length ?? 0
      const closed = /^(?:-a)? ?[\])}>]/.exec(text.slice(end, end + 4))?.[0].length ?? 0
      const isBracketed = opened > 0 && closed > 0
      if (!isBracketed && !(text[start - 1] === ' ' && text[end] === ' ')) return []
      return spelledAround(
        text,
        isBracketed ? start - opened : start,
        isBracketed ? end + closed : end,
        isBracketed || text[start] === '@',
      )
    })
}

/** Signs that stand apart: "name @ host" and "name [@] host". */
function signs(text: string): { readonly start: number; readonly end: number }[] {
  const found = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1))
    if (/[ [({<]/.test(text[at - 1] ?? '')) found.push({ start: at, end: at + 1 })
  return found
}

function spelledAround(text: string, start: number, end: number, isSign: boolean): Candidate[] {
  const rest = text.slice(end, end + 80)
  const written =
    (anyDot.test(rest) ? spelledHost.exec(rest)?.[0] : undefined) ??
    (text.slice(start, end).includes('@') ? slippedHost(rest) : undefined)
  if (written === undefined) return []
  const domain = written.trim().replace(spelledDots, '.').replaceAll(' ', '').toLowerCase()
  // "meet at noon. Then" is prose: without brackets, some dot must be spelled out too.
  if ((!isSign && written.trim() === domain) || !topLevels.has(domain.split('.').at(-1) ?? '')) return []
  const name = mailbox.exec(text.slice(Math.max(0, start - 60), start))?.[0]
  if (name === undefined) return []
  return candidateOf(name.trim(), domain, start - name.length, end + written.length).map((candidate) => ({
    ...candidate,
    recogniser: 'email-spelled',
    reason: 'an e-mail address is spelled out',
  }))
}

/** RFC 2606, and the word for example in other languages. */
const bookHost =
  /(?:^|[.-])(?:example|exemple|ejemplo|esempio|exemplo|beispiel|beispielfirma|musterfirma|musterstadt|voorbeeld|przyklad|priklad|esimerkki|exempel|eksempel|pelda|ornek|contoh)(?:[.-]|$)|(?:^|\.)(?:test|invalid|localhost)(?:\.|$)|^your-/

/** "support", "billing.eu", "events2026": it begins with a word for a role, and is not with a provider for everybody. */
const isOfRole = (name: string, host: string) =>
  roleMailboxes.has(name) ||
  (!freeMail.test(host) && roleMailboxes.has(name.split(/[._+-]|(?<=\p{L})(?=\d)/u, 1)[0] ?? ''))

function candidateOf(name: string, domain: string, start: number, end: number): Candidate[] {
  const host = domain.replaceAll(' ', '').toLowerCase()
  const isPublic = publicDomains.some((known) => host === known || host.endsWith(`.${known}`)) || bookHost.test(host)
  if (isPublic || (bookDomains.has(host) && bookNames.has(name.toLowerCase()))) return []
  const isRole = isOfRole(name.toLowerCase(), host)
  return [
    {
      kind: isRole ? 'role-mailbox' : 'email',
      start,
      end,
      confidence: topLevels.has(host.split('.').at(-1) ?? '') || host.split('.').at(-1)?.length === 2 ? 0.97 : 0.6,
      recogniser: 'email',
      reason: isRole ? 'it is the mailbox of a role, not of a person' : 'it is an e-mail address',
    },
  ]
}
