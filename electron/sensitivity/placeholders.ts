import { digitsOf, isLetterOrNumber } from './characters.ts'
import type { Kind } from './data/policy.ts'
import { testNumbers } from './data/testNumbers.ts'
import { isFiction } from './phoneShapes.ts'

/** Made to show a shape: all alike, counted up, or out of a list of numbers published for tests. */
export function isPlaceholder(compact: string): boolean {
  const digits = digitsOf(compact)
  if (testNumbers.has(digits) || (digits !== compact && isMadeOfLetters(compact))) return true
  if (digits.includes('0000000') && digits.length < fewestPadded) return true
  return digits.length >= 5 && (isMonotonous(digits) || isCounted(digits))
}

const isMadeOfLetters = (compact: string) =>
  testNumbers.has(compact.toUpperCase()) || /^[xX*#?.•]+$|x{4,}|X{4,}|\*{3,}|\d[xX]{2,}$/.test(compact)

const fewestOfCard = 13
const mostAlike = 4

/**
 * A card of no account: numbers for tests begin with 4000 00 (Stripe), are filled with zeros, or repeat a few digits
 * (Adyen, Braintree, Worldpay). One in ten thousand real ones looks so.
 */
export const isTestCard = (digits: string): boolean =>
  isPlaceholder(digits) ||
  (digits.length >= fewestOfCard &&
    (/^400000|0{6,}/.test(digits) || (digits.length > 14 && new Set(digits).size <= mostAlike)))

/** Accounts of so many digits are filled up with zeros. */
const fewestPadded = 20

const isMonotonous = (digits: string) => {
  let seen = 0
  for (let i = 0; i < digits.length; i++) seen |= 1 << (digits.charCodeAt(i) - 48)
  // Clearing the lowest bit once or twice leaves none where there are so few.
  const rest = seen & (seen - 1)
  return rest === 0 || (digits.length > 8 && (rest & (rest - 1)) === 0)
}

/** Nearly every digit is one more or one less than the digit before it. */
function isCounted(digits: string): boolean {
  let counted = 0
  for (let i = 1; i < digits.length; i++) {
    const step = (digits.charCodeAt(i) - digits.charCodeAt(i - 1) + 10) % 10
    if (step === 1 || step === 9) counted++
  }
  return counted >= (digits.length - 1) * 0.85
}

/** Published or made up, so that manuals, films and tests have something to show. */
export const isNobodys = (kind: Kind, compact: string): boolean =>
  isPlaceholder(compact) ||
  (kind === 'phone' && isFiction(compact)) ||
  (kind === 'card' && isTestCard(compact)) ||
  (kind === 'cvv' && /^(?:1234?|0+|1+|9+)$/.test(compact))

const placeholderWords =
  /^(?:your|my|the|some|test|dummy|fake|example|sample|insert|enter|change|replace|put|foo|bar|todo|none|null|nil|undefined|true|false|yes|no|redacted|masked|hidden|secret|password|passwd|pass|token|key|apikey|user|admin|root|default|string|str|text|required|optional|varchar|char|int|number|value|var|xxx|abc|letmein)/i
const placeholderWhole =
  /^(?:change[-_ ]?me|(?:my|your|the|a|new|old|super|some|user|test|db|root|admin|example|sample|default|strong|very)?[-_ ]?(?:secure|secret|strong)?[-_ ]?(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api[-_ ]?key|key|credentials?)(?:[-_ ]?(?:here|value|goes[-_ ]?here|123|1234|1|12345|example|string))?|x{3,}|\*{3,}|\.{2,}|#{3,}|<.*>|\[.*\]|\{.*\}|%.*%|\$.*|@.*|hunter2?|swordfish|foobar|foo|bar|baz|qwerty|letmein|abc123|test\d*|admin|root|guest|none|null|undefined|true|false|yes|no|required|optional|string|n\/a|tbd|todo|redacted|hidden|placeholder|example|dummy|correct horse battery staple)$/i

/** "wrong-password", "neues-passwort", "qwerty123": what stands for a password in tests and lists of bad ones. */
const nameOfSecret =
  /^(?:(?:wrong|bad|invalid|new|old|correct|incorrect|good|weak|raw|plain|hashed)[-_ ]?)+(?:pass|password|pwd|passphrase|secret|token)s?$|^\D*(?:كلمة|пароль|hasł|contraseñ|mot.?de.?passe|wachtwoord|passwort|kennwort|パスワード|密码|비밀번호)\D*$|^qwerty\d{0,6}$/iu

/** What stands where a secret will stand: "your-api-key", "<token>", "xxxx", "${SECRET}". */
export function isPlaceholderSecret(value: string): boolean {
  if (
    placeholderWhole.test(value) ||
    nameOfSecret.test(value) ||
    /x{5,}|\*{3,}|\.{3}|<[a-z]|\$\{|\{\{|%[A-Z_]+%|0{8,}|_?YOUR|YOUR_|your[-_]|EXAMPLE|[Ee]xample[-_]?[Kk]ey|placeholder|changeme|REDACTED|PUT_|INSERT_|HERE$|RANDOMSTRING|X{6,}|JBSWY3DPEHPK3PXP|eyJzdWIiOiIxMjM0NTY3ODkwIi|^!(?:secret|vault|env|Ref|Sub)\b/.test(
      value,
    )
  )
    return true
  if (!isLetterOrNumber(value.charCodeAt(0)) && /^[_\-.–—…·•*#=~?]+$/.test(value)) return true
  return /^[A-Za-z]+$/.test(value) && placeholderWords.test(value) && value.length < 9
}
