import type { Decision } from '../../shared/decision.ts'
import type { DecisionRequest } from '../../shared/decisionRequest.ts'
import { countFound } from '../../shared/finding.ts'
import type { Conversation } from '../../shared/conversation.ts'
import type { Destination, ModelKey } from '../../shared/model.ts'
import type { MoneyTerms } from '../../shared/moneyTerms.ts'
import { decide } from '../routing/decide.ts'
import { thresholdNearLimits } from '../routing/costTerms.ts'
import { worstCaseTokens } from '../routing/estimate.ts'
import type { ChatDependencies } from './dependencies.ts'
import { gather, maxOutputTokens, type Gathered, type PathMessage } from './gather.ts'
import { dropOldest } from './dropOldest.ts'

/** Everything that would be sent for a turn, and where it may go. */
export interface DecidedTurn {
  readonly gathered: Gathered
  readonly request: DecisionRequest
  readonly decision: Decision
}

export interface TurnWishes {
  readonly conversation: Pick<Conversation, 'id' | 'mode' | 'profile' | 'instructions'>
  readonly pick: ModelKey | null
  /** The answer before, where a stronger model is to give another. */
  readonly doubted: DecisionRequest['doubted']
  readonly agreedNanoUsd: DecisionRequest['agreedNanoUsd']
  /** The answer to the question of an earlier decision. */
  readonly consent: DecisionRequest['consent']
}

type Dependencies = Pick<
  ChatDependencies,
  | 'settings'
  | 'detector'
  | 'ledger'
  | 'tokens'
  | 'habits'
  | 'models'
  | 'account'
  | 'caller'
  | 'now'
  | 'profileOf'
  | 'surroundings'
  | 'health'
  | 'learning'
  | 'share'
  | 'receipts'
>

/**
 * Steps 1 to 5 of a turn. The path ends in the question, or in the answer that is gone on with. Where only the length
 * of the conversation stands in the way of every model that may answer, its oldest messages are left out, and the
 * decision says so.
 */
export function decideTurn(path: readonly PathMessage[], wishes: TurnWishes, deps: Dependencies): DecidedTurn {
  const previous = previousOf(path, deps)
  const decideFor = (kept: readonly PathMessage[], leftOutMessages: number): DecidedTurn => {
    const gathered = gather(kept, wishes.conversation.instructions, deps)
    const request = { ...toRequest(gathered, wishes, deps), previous, leftOutMessages }
    return { gathered, request, decision: decide(request) }
  }

  const whole = decideFor(path, 0)
  if (whole.decision.ask !== null || whole.decision.candidates.some(({ removed }) => removed === null)) return whole
  for (const surplusTokens of surplusesOf(whole.decision)) {
    const shorter = dropOldest(path, surplusTokens)
    const trimmed = shorter && decideFor(shorter.kept, shorter.leftOut)
    if (trimmed?.decision.candidates.some((candidate) => candidate.removed === null)) return trimmed
  }
  return whole
}

/** By how much the conversation is too long for each model that nothing else stands in the way of, the least first. */
const surplusesOf = ({ candidates }: Decision): number[] =>
  candidates
    .flatMap(({ removed }) =>
      removed?.kind === 'context-window' ? [removed.neededTokens - removed.contextTokens] : [],
    )
    .toSorted((a, b) => a - b)

/** Where the score sent the newest answer of the path. */
function previousOf(
  path: readonly PathMessage[],
  { receipts }: Pick<ChatDependencies, 'receipts'>,
): Destination | null {
  const question = path.findLastIndex(({ author }) => author === 'user')
  const answer = path.slice(0, question).findLast(({ author, text }) => author === 'assistant' && text !== '')
  if (answer?.id === undefined || !answer.route) return null
  return receipts.decision(answer.id)?.decidedBy === 'score' ? answer.route.destination : null
}

/** The facts a decision is made from, as they are now. */
function toRequest(
  gathered: Gathered,
  { conversation, pick, doubted, agreedNanoUsd, consent }: TurnWishes,
  deps: Dependencies,
): Omit<DecisionRequest, 'previous' | 'leftOutMessages'> {
  const texts = gathered.messages.map(({ text }) => text)
  const profile = deps.profileOf(conversation.profile)
  const money = moneyTermsOf(conversation.id, deps)
  return {
    mode: conversation.mode,
    profile,
    threshold: thresholdNearLimits(deps.share.threshold(profile), money),
    pick,
    doubted,
    agreedNanoUsd,
    directives: gathered.directives,
    level: gathered.labelled.level,
    findingCounts: countFound(gathered.labelled.labels),
    score: deps.learning.score(gathered.question),
    tokens: {
      expectedInput: deps.tokens.countMessages(texts),
      worstInput: worstCaseTokens(texts),
      maxOutput: maxOutputTokens,
    },
    options: deps.models(),
    measures: deps.health.read(),
    money,
    surroundings: deps.surroundings(),
    consent,
  }
}

function moneyTermsOf(
  conversationId: string,
  { ledger, habits, settings, models, account, caller, now }: Dependencies,
): MoneyTerms {
  const { budget } = settings()
  return {
    balances: ledger.balances(account(), budget, { conversationId, caller }),
    dayShare: ledger.dayShare(account(), budget),
    habits: models().flatMap(({ destination }) => habits.of(destination) ?? []),
    warmCache: habits.warmCache(conversationId, now()),
  }
}
