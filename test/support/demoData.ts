import type { Conversation } from '../../shared/conversation.ts'
import type { Message } from '../../shared/message.ts'
import type { Destination, ModelOption } from '../../shared/model.ts'
import { cloudModel, someDestination } from './destinations.ts'
import { someConversation, someMessage } from './someMessages.ts'

export const now = Date.now()
const hourMs = 3_600_000
export const dayMs = 24 * hourMs
export const cent = 10_000_000

export const here: Destination = { ...someDestination, model: 'qwen3.5:4b' }
export const box: Destination = {
  providerId: 'box',
  providerName: 'GPU box',
  host: '10.0.0.12:8000',
  model: 'qwen3.5:32b',
  locality: 'trusted',
  tier: 'strong',
}
export const away: Destination = { ...cloudModel, model: 'gpt-5.4' }
export const claude: Destination = {
  ...away,
  providerId: 'anthropic',
  providerName: 'Anthropic',
  host: 'api.anthropic.com',
  model: 'claude-opus-5',
}

export const demoModels: ModelOption[] = [
  { destination: here, contextTokens: 32_768, maxOutputTokens: null, price: null, problem: null },
  {
    destination: { ...here, model: 'qwen3.5:9b', tier: 'strong' },
    contextTokens: 32_768,
    maxOutputTokens: null,
    price: null,
    problem: null,
  },
  { destination: box, contextTokens: 65_536, maxOutputTokens: null, price: null, problem: 'unreachable' },
  {
    destination: away,
    contextTokens: 400_000,
    maxOutputTokens: 128_000,
    price: { input: 125 * cent, output: 1000 * cent },
    problem: null,
  },
  {
    destination: { ...away, model: 'o5' },
    contextTokens: null,
    maxOutputTokens: null,
    price: null,
    problem: null,
  },
  { destination: claude, contextTokens: 200_000, maxOutputTokens: 64_000, price: null, problem: 'no-key' },
]

const conversation = (id: string, title: string, news: Partial<Conversation> = {}): Conversation =>
  someConversation({ id, title, createdAt: now - dayMs, updatedAt: now - hourMs, ...news })

export const demoConversations: Conversation[] = [
  conversation('refund', 'Refund for a double charge', { updatedAt: now }),
  conversation('letter', 'Discharge letter, ward 4', { mode: 'local', updatedAt: now - 1000 }),
  conversation('limiter', 'Rate limiter across three regions', { updatedAt: now - 2000 }),
  conversation('trouble', 'Where things went wrong', { updatedAt: now - 3000 }),
  conversation('arabic', 'ترجمة رسالة قصيرة', { updatedAt: now - 4000 }),
  conversation('lease', 'Lease review, unit 12', { mode: 'local', updatedAt: now - dayMs }),
  conversation('diligence', 'Due diligence questions', { mode: 'local', updatedAt: now - 3 * dayMs }),
  conversation('halting', 'Halting problem, for a talk', { updatedAt: now - 12 * dayMs }),
  conversation('cohorts', 'SQL: cohort retention', { updatedAt: now - 14 * dayMs }),
  conversation('sum', 'When is the train there?', { updatedAt: now - 15 * dayMs }),
  conversation('joke', 'A joke about lawyers', { updatedAt: now - 16 * dayMs }),
  conversation('long', 'A very long answer', { updatedAt: now - 20 * dayMs }),
]

let newestMessage = 0
let newestInConversation: { readonly conversationId: string; readonly id: string } | null = null

function message(
  conversationId: string,
  author: Message['author'],
  text: string,
  news: Partial<Message> = {},
): Message {
  newestMessage += 1
  const id = `m${newestMessage}`
  const parentId = newestInConversation?.conversationId === conversationId ? newestInConversation.id : null
  newestInConversation = { conversationId, id }
  const turnId = `t${newestMessage}`
  const said = { id, conversationId, parentId, author, text, turnId } as const
  return someMessage({ ...said, status: 'complete', createdAt: now, level: 'public', ...news })
}

const routed = (destination: Destination, reason: string, costNanoUsd: number | null): Pick<Message, 'route'> => ({
  route: { destination, reason, practice: false, costNanoUsd, usageQuality: 'exact' },
})

const rights = `Two separate routes apply.

**Section 75** makes the issuer jointly liable for a breach by the trader for items priced over £100 and up to £30,000. It is a statutory right, and its limit is six years.

**Chargeback** is a scheme rule, not a law. The window is usually 120 days from the transaction or from the day the service was due.

| Route | Basis | Limit | Who decides |
|---|---|---:|---|
| Section 75 | Consumer Credit Act 1974 | 6 years | the issuer, then the ombudsman |
| Chargeback | scheme rules | 120 days | the card scheme |

The trader being in Spain changes neither; see the [ombudsman's page](https://www.financial-ombudsman.org.uk/consumers).`

const limiter = `A token bucket per region, reconciled in the background:

\`\`\`ts
export function take(bucket: Bucket, now: number): boolean {
  const refill = (now - bucket.at) * bucket.perMs
  bucket.tokens = Math.min(bucket.size, bucket.tokens + refill)
  bucket.at = now
  if (bucket.tokens < 1) return false
  bucket.tokens -= 1
  return true
}
\`\`\`

1. Each region owns a third of the limit.
2. Unused tokens are lent every second.
3. A region that is cut off keeps its own third.`

const sum = message(
  'sum',
  'user',
  'A train leaves at 9:40 and takes 2 h 35 min, with 12 min added for works. When is it there?',
)

export const demoMessages: Message[] = [
  sum,
  message('sum', 'assistant', 'The journey takes 2 h 35 + 12 = 2 h 57 min, so the train is there at **12:37**.', {
    ...routed(here, 'a short sum, a stronger model would add little', 0),
    parentId: sum.id,
    doubts: [{ kind: 'unconvincing', words: 'a sum is wrong: 35 + 12 = 57' }],
  }),
  message(
    'sum',
    'assistant',
    '9:40 plus 2 h 35 min is 12:15. With the 12 minutes for works the train is there at **12:27**.',
    {
      ...routed(away, 'the answer before was checked: a sum is wrong: 35 + 12 = 57', 0.3 * cent),
      parentId: sum.id,
    },
  ),
  message('joke', 'user', 'Tell me a joke about lawyers.'),
  message('joke', 'assistant', "I'm sorry, but I can't help with that.", {
    ...routed(here, 'small talk, a stronger model would add little', 0),
    doubts: [{ kind: 'refusal', words: 'it declines to answer' }],
    offer: {
      destination: away,
      expectedCostNanoUsd: 12 * cent,
      overTurnLimit: { neededNanoUsd: 64 * cent, limitNanoUsd: 50 * cent },
    },
  }),
  message('long', 'user', 'Everything about both.'),
  message(
    'long',
    'assistant',
    `${rights}\n\n${limiter}\n\n`.repeat(170),
    routed(here, 'many words, none of them hard', 0),
  ),
  message('refund', 'user', 'Two sentences, friendly: ask the hotel to confirm our late arrival.'),
  message(
    'refund',
    'assistant',
    'Hello, we are looking forward to our stay and wanted to let you know that we will arrive around 11 pm. Could you please confirm that check-in will still be possible?',
    routed(here, 'short rewrite, a stronger model would add little', 0),
  ),
  message(
    'refund',
    'user',
    'Now a formal complaint to the card issuer: which rights do I have under section 75 and under chargeback rules, and how do the deadlines interact if the trader is in Spain?',
  ),
  message('refund', 'assistant', rights, {
    ...routed(away, 'legal reasoning over several rules, nothing private was sent', 0.8 * cent),
  }),
  message('limiter', 'user', 'Design a rate limiter that works across three regions.'),
  message('limiter', 'assistant', limiter, {
    ...routed({ ...box }, 'design question, the strongest trusted model is free', 0),
    reasoning: 'The person wants a limiter over regions. A shared counter would need a round trip…',
  }),
  message('letter', 'user', 'Write the discharge letter for the patient in bed 3.'),
  message('letter', 'assistant', 'Dear colleague,\n\nthe patient was admitted with', {
    status: 'interrupted',
    ...routed(here, 'this conversation is local only', 0),
  }),
  message('trouble', 'user', 'Compare the three proposals in detail.'),
  message('trouble', 'assistant', '', {
    status: 'failed',
    ...routed(away, 'long comparison, a stronger model helps', 0),
    error: { kind: 'provider', providerName: 'OpenAI', failure: { kind: 'first-token-timeout', timeoutMs: 30_000 } },
  }),
  message('trouble', 'user', 'And which would you choose?'),
  message('trouble', 'assistant', 'I would choose the second, because its fixed part', {
    status: 'stopped',
    ...routed(away, 'follows a hard question', 0.3 * cent),
  }),
  message('trouble', 'user', 'Ask the other provider.'),
  message('trouble', 'assistant', '', {
    status: 'failed',
    ...routed(claude, 'you chose it', 0),
    error: { kind: 'provider', providerName: 'Anthropic', failure: { kind: 'unauthorised' } },
  }),
  message('arabic', 'user', 'اكتب رسالة قصيرة إلى الفندق لتأكيد وصولنا المتأخر عند الساعة 11 مساءً.'),
  message(
    'arabic',
    'assistant',
    'مرحباً، نتطلع إلى إقامتنا ونود إعلامكم بأننا سنصل حوالي الساعة 11 مساءً.\n\n- هل يمكن تأكيد ذلك؟\n- رقم الحجز `AB-1203`.',
    routed(here, 'short rewrite, a stronger model would add little', 0),
  ),
]

/** What the demonstration answers, whatever it is asked. */
export const demoAnswer = `Here is a draft you can send.

Dear Sir or Madam,

my card was charged **twice** on 3 November for one purchase. Please reverse the second charge under section 75 of the Consumer Credit Act.

- Date of both charges: 3 November
- Trader: a shop in Spain

Kind regards`
