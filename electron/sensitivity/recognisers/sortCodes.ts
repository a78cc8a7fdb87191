import type { Candidate, Recogniser } from '../candidate.ts'
import { matchAt } from '../matchAt.ts'
import { isPlaceholder } from '../placeholders.ts'
import { isDateLike } from '../values.ts'

const pair =
  /(?<![\d.,/-])(\d\d([- ])\d\d\2\d\d)(?:[,;]? ?[/|,;]? ?|,? (?:and|n|&|acc?|acct|account|a\/c)[ :.]{1,2}(?:no\.? )?)(\d{8}|\d{4} \d{4})(?![\d.,/-]*\d)/y
const moneyWords = ['finance', 'routing', 'bank-account'] as const

/** A British sort code with the account behind it (UK Payments, 6 and 8 digits), without any word that says so. */
export const recogniseSortCodes: Recogniser = (scene) => {
  const { text, tokens, digitsFrom } = scene
  const found: Candidate[] = []
  for (let token = digitsFrom(0); token < tokens.count; token = digitsFrom(token + 1)) {
    const start = tokens.starts[token] ?? 0
    if ((tokens.ends[token] ?? 0) - start !== 2 || digitsFrom(token + 1) !== token + 1) continue
    const match = matchAt(pair, text, start)
    const [whole = '', code = '', , account = ''] = match ?? []
    if (!match || isPlaceholder(account)) continue
    const end = start + whole.length
    const isVouched = moneyWords.some((sense) => scene.isNear(sense, start, end, { before: 120, after: 80 }))
    if (isDateLike(code.replaceAll(' ', '-')) && !isVouched) continue
    const reason = 'a sort code and an account number stand side by side'
    const made = { confidence: 0.8, recogniser: 'sort-code', reason, shape: 'sort-code' } as const
    found.push({ kind: 'routing', start, end: start + code.length, ...made })
    found.push({ kind: 'bank-account', start: end - account.length, end, ...made })
  }
  return found
}
