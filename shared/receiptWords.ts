import { describeRemoval, type Candidate, type Decision } from './decision.ts'
import { describeFailure } from './failure.ts'
import { nameFound } from './finding.ts'
import type { Destination } from './model.ts'
import { formatCost, type Currency, type UsageQuality } from './money.ts'
import { placeOf } from './placeWords.ts'
import type { Attempt, EgressEntry, Receipt, Retry } from './receipt.ts'

/** The receipt as one sentence: where it was answered and why. */
export function receiptSentence({ decision, attempts, consent }: Receipt): string {
  const answered = attempts.findLast(({ outcome }) => outcome !== 'failed')
  const last = answered ?? attempts.at(-1)
  if (decision === null) return 'This turn ended before it was decided, and nothing was sent.'
  if (last === undefined) return 'Nothing was asked for this message, and nothing was sent.'
  const place = last.destination.locality === 'device' ? 'on this machine' : `by ${last.destination.providerName}`
  const start =
    last.outcome === 'failed'
      ? `Not answered: ${describeFailure(last.failure ?? { kind: 'empty' }, placeOf(last.destination))}.`
      : `Answered ${place}: ${decision.reason}.`
  // The reason says it already where the person's answer was the reason.
  const answer = decision.reason.startsWith('you ') ? '' : consentWords(consent)
  const more = [answer, failedBefore(attempts), unreadWords(last) ?? ''].filter((words) => words !== '')
  return [start, ...more].join(' ')
}

function consentWords(consent: Receipt['consent']): string {
  if (consent === null) return ''
  const to = consent.destination.providerName
  if (consent.by !== 'person') return `You were asked about ${to}; without an answer the message stayed here.`
  switch (consent.choice) {
    case 'keep':
      return `You kept the message from ${to}.`
    case 'redact':
      return `You let it go to ${to} with stand-ins for what was found.`
    case 'send':
      return `You let it go to ${to} as it is, once.`
    case 'cancel':
      return 'You cancelled it.'
  }
}

function failedBefore(attempts: readonly Attempt[]): string {
  const failed = attempts.slice(0, -1).filter(({ outcome }) => outcome === 'failed')
  return failed
    .map(
      ({ failure, destination }) =>
        `Before that, ${describeFailure(failure ?? { kind: 'empty' }, placeOf(destination))}.`,
    )
    .join(' ')
}

export const candidateWords = (candidate: Candidate, decision: Decision): string =>
  candidate.removed === null ? 'possible' : describeRemoval(candidate.removed, decision.findingCounts)

/** How it was decided: who or what did, under which policy, and from which facts. */
export function decisionWords(decision: Decision): string {
  const { score, threshold, level, findingCounts, directives, profile, unmet } = decision
  const from = threshold > 1 ? 'none is asked by itself' : `from ${percent(threshold)} on it is asked`
  return [
    `${deciderWords[decision.decidedBy]} under the profile ${profile.name}.`,
    `A stronger model was expected to help by ${percent(score.gain)}; ${from}.`,
    score.words.length === 0 ? '' : `What counted: ${score.words.join(', ')}.`,
    directives.length === 0 ? '' : `You wrote ${directives.join(' ')}.`,
    unmet === null ? '' : `Not met: ${unmet}.`,
    `All that would be sent is ${level}.`,
    findingCounts.length === 0 ? '' : `The text holds ${nameFound(findingCounts)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

const deciderWords: Readonly<Record<Decision['decidedBy'], string>> = {
  person: 'You decided this',
  limit: 'A limit decided this',
  score: 'The score decided this',
}

const percent = (share: number) => `${Math.round(share * 100)} %`

const qualityWords: Readonly<Record<UsageQuality, string>> = {
  exact: '',
  estimated: ' (estimated)',
  unknown: ' (worst case)',
}

export interface AttemptFacts {
  readonly tokens: string
  readonly cost: string
  readonly firstToken: string
  readonly total: string
}

export function attemptFacts(attempt: Attempt, currency: Currency): AttemptFacts {
  const { usage, costNanoUsd, usageQuality } = attempt
  const count = new Intl.NumberFormat('en')
  return {
    tokens:
      usage === null ? 'not counted' : `${count.format(usage.inputTokens)} in, ${count.format(usage.outputTokens)} out`,
    cost: costNanoUsd === 0 ? 'free' : formatCost(costNanoUsd, currency) + qualityWords[usageQuality],
    firstToken: attempt.firstTokenMs === null ? 'none' : duration(attempt.firstTokenMs),
    total: attempt.totalMs === null ? 'running' : duration(attempt.totalMs),
  }
}

/** Null where the model has read everything, as far as is known. */
const unreadWords = ({ unreadTokens }: Attempt): string | null =>
  unreadTokens === null
    ? null
    : `About ${new Intl.NumberFormat('en').format(unreadTokens)} tokens of what was sent were left out: the conversation is longer than this model takes in.`

export const outcomeWords: Readonly<Record<Attempt['outcome'], string>> = {
  running: 'under way',
  answered: 'answered',
  stopped: 'stopped by you',
  failed: 'failed',
  interrupted: 'interrupted',
}

/** "OpenAI had a problem of its own (status 503) after 0.6 s: tried again 1.2 s later". */
export const retryWords = ({ failure, afterMs, pauseMs }: Retry, destination: Destination): string =>
  `${describeFailure(failure, placeOf(destination))} after ${duration(afterMs)}: tried again ${duration(pauseMs)} later`

export const duration = (ms: number): string =>
  ms < 1000
    ? `${Math.round(ms)} ms`
    : `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(ms / 1000)} s`

export function egressWords({ host, bytes, level, verdict, detail }: EgressEntry): string {
  const size =
    bytes < 1000
      ? `${bytes} bytes`
      : `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(bytes / 1000)} kB`
  return verdict === 'sent'
    ? `${size} to ${host}, ${level}`
    : `Refused: ${size} to ${host}, ${level}${detail === '' ? '' : ` (${detail})`}`
}

/** The whole receipt for the clipboard. */
export function receiptText(receipt: Receipt, currency: Currency): string {
  const { decision, attempts, egress } = receipt
  const lines = [receiptSentence(receipt)]
  if (decision !== null) {
    lines.push('', decisionWords(decision), '', 'Considered')
    for (const candidate of decision.candidates) {
      const { destination } = candidate
      lines.push(`- ${destination.model} (${placeOf(destination)}): ${candidateWords(candidate, decision)}`)
    }
  }
  if (attempts.length > 0) lines.push('', 'Asked')
  for (const attempt of attempts) {
    const facts = attemptFacts(attempt, currency)
    const where = `${attempt.destination.model} (${placeOf(attempt.destination)})`
    lines.push(
      `- ${where}: ${outcomeWords[attempt.outcome]}; ${facts.tokens}; ${facts.cost}; first word ${facts.firstToken}, total ${facts.total}`,
      ...attempt.retries.map((retry) => `  - ${retryWords(retry, attempt.destination)}`),
    )
  }
  lines.push(
    '',
    'Left this machine',
    ...(egress.length === 0 ? ['- nothing'] : egress.map((entry) => `- ${egressWords(entry)}`)),
  )
  return lines.join('\n')
}
