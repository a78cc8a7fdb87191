import type { Account } from '../../shared/budget.ts'
import type { Publish } from '../../shared/contract.ts'
import type { Surroundings } from '../../shared/decisionRequest.ts'
import type { Destination, ModelOption } from '../../shared/model.ts'
import type { Price } from '../../shared/money.ts'
import type { Profile } from '../../shared/profile.ts'
import type { Settings } from '../../shared/settings.ts'
import type { Attachments } from '../attachments/attachments.ts'
import type { LongTexts } from '../attachments/longTexts.ts'
import type { Answers } from '../conversations/answers.ts'
import type { Conversations } from '../conversations/conversations.ts'
import type { Messages } from '../conversations/messages.ts'
import type { Receipts } from '../conversations/receipts.ts'
import type { StandIns } from '../conversations/standIns.ts'
import type { Clearance } from '../egress/clearance.ts'
import type { createHabits } from '../ledger/habits.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { TokenCounter } from '../ledger/tokens.ts'
import type { ChatModel } from '../providers/chatModel.ts'
import type { Detector } from '../sensitivity/detector.ts'
import type { Asks } from './asks.ts'
import type { HealthTable } from './healthTable.ts'
import type { Learning } from './learning.ts'
import type { ModelWait } from './modelWait.ts'
import type { Pauses } from './pauses.ts'
import type { ShareKeeper } from './shareKeeper.ts'

/** What a call to one destination is reserved and asked with. */
export interface CallTerms {
  readonly price: Price
  readonly maxOutputTokens: number
}

/** What a turn needs of the rest of the app. */
export interface ChatDependencies {
  readonly conversations: Conversations
  readonly messages: Messages
  readonly answers: Answers
  readonly receipts: Receipts
  readonly standIns: StandIns
  readonly ledger: Ledger
  readonly tokens: TokenCounter
  readonly habits: ReturnType<typeof createHabits>
  /** For whom turns are run: the window, or the command line. */
  readonly caller: string
  readonly detector: Detector
  readonly longTexts: LongTexts
  readonly attachments: Attachments
  readonly asks: Asks
  readonly pauses: Pauses
  readonly health: HealthTable
  readonly learning: Learning
  readonly share: ShareKeeper
  readonly settings: () => Settings
  readonly account: () => Account
  /** Every model there is, with what stands in its way. */
  readonly models: () => readonly ModelOption[]
  readonly modelWait: Pick<ModelWait, 'areKnown' | 'untilKnown'>
  /** The profile that holds for a conversation with this one of its own; null: with none. */
  readonly profileOf: (own: string | null) => Profile
  readonly surroundings: () => Surroundings
  readonly termsOf: (destination: Destination) => CallTerms
  /** The window a model is to be loaded with for these texts; null: its own default. */
  readonly windowOf: (destination: Destination, texts: readonly string[]) => number | null
  /** The door opens for this destination and no more than the clearance says. */
  readonly connect: (
    destination: Destination,
    clearance: Pick<Clearance, 'purpose' | 'highestLevel' | 'consentedTexts' | 'messageId'>,
  ) => Promise<ChatModel>
  readonly publish: Publish
  /** A model that was thought to be there is not. */
  readonly modelMissing: () => void
  /** A conversation or what was spent is not what it was. */
  readonly changed: () => void
  /** A number from 0 to 1. */
  readonly dice: () => number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Starts counting milliseconds; the count never goes back. */
  readonly stopwatch: () => () => number
}
