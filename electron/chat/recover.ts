import type { Answers } from '../conversations/answers.ts'
import type { Conversations } from '../conversations/conversations.ts'
import type { Receipts } from '../conversations/receipts.ts'
import type { Ledger } from '../ledger/ledger.ts'

interface Dependencies {
  readonly conversations: Conversations
  readonly answers: Answers
  readonly receipts: Receipts
  readonly ledger: Ledger
}

/**
 * Puts in order what the last run left under way. Nothing is asked again: text that was streamed is kept, and calls
 * that were not settled count at their worst case, because nobody can say how far they came.
 */
export function recoverAfterCrash({ conversations, answers, receipts, ledger }: Dependencies): void {
  conversations.purge()
  answers.interruptUnsettled()
  receipts.interruptRunning()
  const settled = ledger.recover(() => null)
  if (settled.ok) for (const cost of settled.value) receipts.applyCost(cost)
}
