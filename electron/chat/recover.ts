import type { Message } from '../../shared/message.ts'
import type { Answers } from '../conversations/answers.ts'
import type { Conversations } from '../conversations/conversations.ts'
import type { Receipts } from '../conversations/receipts.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { TokenCounter } from '../ledger/tokens.ts'

const noUsage = { cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 }

interface Dependencies {
  readonly conversations: Conversations
  readonly answers: Answers
  readonly receipts: Receipts
  readonly ledger: Ledger
  readonly tokens: Pick<TokenCounter, 'count'>
}

/**
 * Puts in order what processes that have ended left under way, and touches nothing of those that live. Nothing is asked again: text that was streamed is kept and counted,
 * and a call that nothing is known of counts at its worst case. Returns the answers that were interrupted.
 */
export function recoverAfterCrash({ conversations, answers, receipts, ledger, tokens }: Dependencies): Message[] {
  conversations.purge()
  const interrupted = answers.interruptUnsettled()
  receipts.interruptRunning()
  const settled = ledger.recover((attemptId) => {
    const progress = receipts.progressOf(attemptId)
    return (
      progress && {
        ...noUsage,
        inputTokens: progress.inputTokens,
        outputTokens: tokens.count(progress.written),
      }
    )
  })
  if (settled.ok) for (const cost of settled.value) receipts.applyCost(cost)
  return interrupted.ok ? interrupted.value : []
}
