import type { Candidate, Recogniser } from '../candidate.ts'
import { commandFlags, type CommandFlag } from '../data/commandFlags.ts'
import { matchAt } from '../matchAt.ts'
import { isPlaceholderSecret } from '../placeholders.ts'
import { entropyOf, randomnessOf } from '../randomness.ts'
import type { Scene } from '../scene.ts'

/** Secrets that their syntax gives away: key blocks, addresses with a password, flags of commands, SQL, bare key material. */
export const recogniseCredentials: Recogniser = (scene) => [
  ...keyBlocks(scene.text),
  ...addressPasswords(scene.text),
  ...flagged(scene),
  ...botTokens(scene.text),
  ...driveKeys(scene),
  ...keyMaterial(scene),
]

const fewestBody = 40

const secret = (start: number, end: number, confidence: number, reason: string): Candidate => ({
  kind: 'secret',
  start,
  end,
  confidence,
  recogniser: 'credentials',
  reason,
})

/** RFC 7468 and its relatives: from BEGIN to END, or as far as the text goes. */
function keyBlocks(text: string): Candidate[] {
  if (!text.includes('-----') && !text.includes('PuTTY') && !text.includes('AGE-')) return []
  const found: Candidate[] = []
  let skipped = 0
  for (const match of text.matchAll(
    /-----(?:BEGIN|END) (?:[A-Z0-9]{2,12} ){0,3}(?:PRIVATE KEY|SECRET KEY)(?: BLOCK)?-----|PuTTY-User-Key-File-\d|AGE-SECRET-KEY-1/g,
  )) {
    if (match.index < skipped || found.some(({ end }) => end > match.index)) continue
    const close = match[0].includes('BEGIN') ? text.indexOf('-----END', match.index) : -1
    const lineEnd = close < 0 ? -1 : text.indexOf('-----', close + 8)
    const end = lineEnd < 0 ? match.index + match[0].length : lineEnd + 5
    const body = text
      .slice(match.index + match[0].length, Math.max(close, match.index + match[0].length))
      .replace(/\s|\\n/g, '')
    if (close >= 0 && body.length < 48) {
      skipped = end
      continue
    }
    found.push(secret(match.index, end, 0.97, 'it is a private key'))
  }
  return found
}

/** RFC 3986 userinfo: "scheme://user:password@host". */
function addressPasswords(text: string): Candidate[] {
  const found: Candidate[] = []
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const match = /^:\/\/([^\s/:@"'<>]{0,80}):([^\s"'<>]{1,120}?)@[\w[]/.exec(text.slice(at, at + 240))
    const password = match?.[2]
    if (!match || !password || isPlaceholderSecret(password) || /^\$|^\{|^</.test(password) || password.includes('://'))
      continue
    const start = at + 4 + (match[1]?.length ?? 0)
    const isToy = /^(?:pass(?:word)?|pwd|secret|user|postgres|root|admin|guest|mysql|redis|test)$/i.test(password)
    found.push(secret(start, start + password.length, isToy ? 0.4 : 0.92, 'it is the password in a connection address'))
  }
  return found
}

const flagsBySource = new Map(commandFlags.map((flag) => [flag.source, flag]))
const options = commandFlags.filter(({ isOption }) => isOption)

function flagged({ text, tokens, commands }: Scene): Candidate[] {
  const behindNames: Candidate[] = []
  for (const { sense, first } of commands) {
    const flag = flagsBySource.get(sense.name)
    const start = tokens.starts[first] ?? 0
    if (flag && !flag.isOption && start >= (behindNames.at(-1)?.end ?? 0))
      behindNames.push(...flagAt(text, flag, start))
  }
  const inUse = options.filter(
    ({ words, source }) => words === '' || commands.some(({ sense }) => sense.name === source),
  )
  return [...behindNames, ...dashes(text).flatMap((at) => inUse.flatMap((flag) => flagAt(text, flag, at)))]
}

/** Where an option may begin: at a dash behind a space. */
function dashes(text: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1))
    if (at === 0 || text.charCodeAt(at - 1) <= 0x20) found.push(at)
  return found
}

function flagAt(text: string, { pattern }: CommandFlag, at: number): Candidate[] {
  const match = matchAt(pattern, text, at)
  const value = match?.[1] ?? ''
  if (!match || isPlaceholderSecret(value) || /^[$%<{]/.test(value)) return []
  const end = at + match[0].length
  return [secret(end - value.length, end, 0.85, 'it is given to a command as a password or key')]
}

/** Telegram: the bot's number, a colon, 35 characters that begin with AA (core.telegram.org/bots/api). */
function botTokens(text: string): Candidate[] {
  if (!text.includes(':AA')) return []
  return [...text.matchAll(/(?<![A-Za-z0-9])\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/g)].map(
    ({ index, 0: token }) => secret(index, index + token.length, 0.95, 'it is written like a Telegram bot token'),
  )
}

/** BitLocker: eight groups of six digits, each a multiple of eleven of sixteen bits (MS-FVE). */
function driveKeys({ text, tokens, digitsFrom }: Scene): Candidate[] {
  const found: Candidate[] = []
  for (let token = digitsFrom(0); token < tokens.count; token = digitsFrom(token + 1)) {
    const start = tokens.starts[token] ?? 0
    if ((tokens.ends[token] ?? 0) - start !== 6 || text[start + 6] !== '-') continue
    const key = matchAt(driveKey, text, start)?.[0]
    if (key?.split('-').every((group) => Number(group) % 11 === 0 && Number(group) < 11 * 0x10000))
      found.push(secret(start, start + key.length, 0.97, 'it is written like the recovery key of a drive'))
  }
  return found
}

const driveKey = /(?<![\d-])\d{6}(?:-\d{6}){7}(?![\d-])/y

/** What a public key of SSH begins with (RFC 4253, section 6.6): its type, with its length before it. */
const publicKeyBody = /^AAAA[BCE][0-9A-Za-z]{2}|^AAAAGn[NR]/
const longestBlock = 20_000

/** From the first to the last line of each certificate, signature or public key. */
function publicBlocks(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!text.includes('-----BEGIN ')) return []
  const marks = [...text.matchAll(/-----(?:BEGIN (?<isPrivate>[A-Z0-9 ]{0,40}(?:PRIVATE|SECRET))?|END )/g)]
  return marks.flatMap(({ 0: mark, index: start, groups }, i) =>
    mark.startsWith('-----END') || groups?.['isPrivate'] !== undefined
      ? []
      : [{ start, end: Math.min(marks[i + 1]?.index ?? text.length, start + longestBlock) }],
  )
}

/** Long base64 without any label: the body of a key that lost its frame. Hashes, pictures, identifiers and coded texts are left alone. */
function keyMaterial({ text, opaque, hiddenIn }: Scene): Candidate[] {
  const blocks = publicBlocks(text)
  return opaque.flatMap((run) => {
    const { start, end } = run
    if (end - start < fewestBody) return []
    const value = text.slice(start, end)
    const before = text.slice(Math.max(0, start - 40), start)
    if (/[-_]/.test(value) || !/[a-z]/.test(value) || !/[A-Z]/.test(value) || !/\d/.test(value)) return []
    if (/[.%]$/.test(before) || text[end] === '.') return []
    if (/sha\d{3}[-:.]|base64,|:\/\/\S*$|[?&=]\S{0,30}$|integrity|public.?key/i.test(before)) return []
    if (publicKeyBody.test(value) || blocks.some((block) => block.start < start && start <= block.end)) return []
    if (value.split('/').length > 1 + value.length / 12) return []
    const isBody = value.length >= 60 && value.length <= 77
    if (entropyOf(value) < (isBody ? 3.9 : 4.3) || randomnessOf(value) < (isBody ? 0.2 : 0.4)) return []
    if (hiddenIn(run) !== undefined) return []
    return [secret(start, end, isBody ? 0.7 : value.length > 200 ? 0.45 : 0.55, 'it looks like the body of a key')]
  })
}
