import { windowCaller } from '../../shared/budget.ts'
import type { Mode } from '../../shared/conversation.ts'
import { countFindings } from '../../shared/finding.ts'
import type { Message } from '../../shared/message.ts'
import type { ModelKey } from '../../shared/model.ts'
import type { ProfileId } from '../../shared/profile.ts'
import type { ChatMessage } from '../providers/chatModel.ts'
import type { DecisionRequest } from '../routing/decide.ts'
import { readDirectives, type Directives } from '../routing/directives.ts'
import { worstCaseTokens } from '../routing/estimate.ts'
import { scoreRequest } from '../routing/score.ts'
import type { LabelledTexts } from '../sensitivity/detector.ts'
import { assemble } from './assemble.ts'
import type { ChatDependencies } from './dependencies.ts'

/** Output limit of every request, unless the model has a lower one. It is reserved in full. */
export const maxOutputTokens = 8_192

/** Everything that would be sent for one turn, labelled. */
export interface Gathered {
  readonly directives: Directives
  readonly question: string
  readonly messages: readonly ChatMessage[]
  readonly labelled: LabelledTexts
}

/** Steps 1 and 2 of a turn. The path ends in the question, or in the answer that is gone on with. */
export function gather(
  path: readonly Pick<Message, 'author' | 'text'>[],
  deps: Pick<ChatDependencies, 'settings' | 'detector'>,
): Gathered {
  const question = path.findLast(({ author }) => author === 'user')?.text ?? ''
  const { directives, text } = readDirectives(question)
  const messages = assemble(deps.settings().instructions, path)
  return {
    directives,
    question: text,
    messages,
    labelled: deps.detector.labelAll(messages.map((message) => message.text)),
  }
}

interface Wishes {
  readonly conversationId: string
  readonly mode: Mode
  readonly profile: ProfileId | null
  readonly pick: ModelKey | null
}

/** The facts a decision is made from, as they are now. */
export function toRequest(
  gathered: Gathered,
  wishes: Wishes,
  deps: Pick<ChatDependencies, 'settings' | 'ledger' | 'models' | 'account' | 'tokens' | 'habits' | 'now'>,
): Omit<DecisionRequest, 'consent'> {
  const texts = gathered.messages.map(({ text }) => text)
  const settings = deps.settings()
  const options = deps.models()
  const balances = deps.ledger.balances(deps.account(), settings.budget, {
    conversationId: wishes.conversationId,
    caller: windowCaller,
  })
  return {
    mode: wishes.mode,
    profile: wishes.profile ?? settings.profile,
    pick: wishes.pick,
    directives: gathered.directives,
    level: gathered.labelled.level,
    findingCounts: countFindings(gathered.labelled.labels.flatMap(({ findings }) => findings)),
    score: scoreRequest(gathered.question),
    tokens: {
      expectedInput: deps.tokens.countMessages(texts),
      worstInput: worstCaseTokens(texts),
      maxOutput: maxOutputTokens,
    },
    options,
    money: {
      balances,
      dayShare: deps.ledger.dayShare(deps.account(), settings.budget),
      habits: options.flatMap(({ destination }) => deps.habits.of(destination) ?? []),
      warmCache: deps.habits.warmCache(wishes.conversationId, deps.now()),
    },
  }
}
