import type { Candidate, Recogniser } from '../candidate.ts'
import { isPlaceholderSecret } from '../placeholders.ts'
import { entropyOf, randomnessOf } from '../randomness.ts'
import type { Scene } from '../scene.ts'

/** Secrets that their syntax gives away: key blocks, addresses with a password, flags of commands, SQL, bare key material. */
export const recogniseCredentials: Recogniser = (scene) => [
  ...keyBlocks(scene.text),
  ...addressPasswords(scene.text),
  ...commandFlags(scene.text),
  ...keyMaterial(scene),
]

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

const flagPatterns: readonly RegExp[] = [
  /(?:^|\s)-u\s{0,2}["']?[\w.@+-]{1,60}:([^\s"'@]{4,80})/g,
  /(?:^|\s)(?:mysql|mysqldump|mariadb|mysqladmin)\s[^\n]{0,80}?-p([^\s"']{4,60})/g,
  /(?:^|\s)(?:sshpass|redis-cli)\s[^\n]{0,40}?-[pa]\s?["']?([^\s"']{4,60})/g,
  /(?:^|\s)(?:7z|zip|unzip|rar|unrar)\s[^\n]{0,40}?-[pP]\s?([^\s"']{4,60})/g,
  /\b(?:identified|IDENTIFIED)(?: with| WITH)?[^\n]{0,40}?(?:by|BY|as|AS)(?: password| PASSWORD)? ["']?([^"'\s;\\]{4,80})/g,
  /\b(?:create|alter|CREATE|ALTER) (?:role|user|ROLE|USER) [^\n]{0,60}?(?:password|PASSWORD) ["']?([^"'\s;\\]{4,80})/g,
  /\s--?[\w-]{0,24}(?:secret|token|password|passwd|bearer|api-?key|access-key)[\w-]{0,12}[ =]["']?(?=[^\s"']*\d)([^\s"'$`{}<>]{6,200})/g,
  /(?:^|\s)curl\s[^\n]{0,160}?(?:-H|--header)\s{1,3}["'](?:Authorization|X-[\w-]*(?:Key|Token)|Api-?[Kk]ey|apikey|Api-Token|Token|PRIVATE-TOKEN|X-Auth-Token)["']?:\s?(?:(?:Bearer|Basic|Token|token|ApiKey|Api-Token|Digest)\s)?\s?([^\s"'$`{}<>]{8,4000})/g,
]

function commandFlags(text: string): Candidate[] {
  if (!/ -[\w-]|IDENTIFIED|identified|(?:ROLE|USER|role|user) /.test(text)) return []
  return flagPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = match[1] ?? ''
      if (isPlaceholderSecret(value) || /^[$%<{]/.test(value)) return []
      const start = match.index + match[0].length - value.length
      return [secret(start, start + value.length, 0.85, 'it is given to a command as a password or key')]
    }),
  )
}

/** Long base64 without any label: the body of a key that lost its frame. Hashes, pictures and identifiers are left alone. */
function keyMaterial({ text }: Scene): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(/[A-Za-z0-9+/]{40,4000}={0,2}/g)) {
    const value = match[0]
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    if (
      !/[a-z]/.test(value) ||
      !/[A-Z]/.test(value) ||
      !/\d/.test(value) ||
      /[\w\-.%]$/.test(before) ||
      /^[\w\-.]/.test(text.slice(match.index + value.length))
    )
      continue
    if (
      /sha\d{3}[-:.]|base64,|\/$|:\/\/\S*$|[?&=]\S{0,30}$|integrity/.test(before) ||
      (value.match(/\//g)?.length ?? 0) > value.length / 12
    )
      continue
    const isBody = value.length >= 60 && value.length <= 77
    if (entropyOf(value) < (isBody ? 3.9 : 4.3) || randomnessOf(value) < (isBody ? 0.2 : 0.4)) continue
    found.push(
      secret(
        match.index,
        match.index + value.length,
        isBody ? 0.7 : value.length > 200 ? 0.45 : 0.55,
        'it looks like the body of a key',
      ),
    )
  }
  return found
}
