import type { BudgetReport } from '../../shared/budget.ts'
import type { Ask } from '../../shared/consent.ts'
import type { Conversation } from '../../shared/conversation.ts'
import type { Message } from '../../shared/message.ts'
import type { Destination, ModelOption } from '../../shared/model.ts'
import type { Receipt } from '../../shared/receipt.ts'
import { defaultSettings, type Settings } from '../../shared/settings.ts'
import type { Status } from '../../shared/status.ts'
import type { DemoScene } from './demoScene.ts'

const now = Date.now()
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const cent = 10_000_000

export const here: Destination = {
  providerId: 'ollama',
  providerName: 'Ollama',
  host: '127.0.0.1:11434',
  model: 'qwen3.5:4b',
  locality: 'device',
  tier: 'fast',
}
export const box: Destination = {
  providerId: 'box',
  providerName: 'GPU box',
  host: '10.0.0.12:8000',
  model: 'qwen3.5:32b',
  locality: 'trusted',
  tier: 'strong',
}
export const away: Destination = {
  providerId: 'openai',
  providerName: 'OpenAI',
  host: 'api.openai.com',
  model: 'gpt-5.4',
  locality: 'cloud',
  tier: 'frontier',
}
const claude: Destination = {
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
  { destination: claude, contextTokens: 200_000, maxOutputTokens: 64_000, price: null, problem: 'no-key' },
]

const conversation = (id: string, title: string, news: Partial<Conversation> = {}): Conversation => ({
  id,
  title,
  mode: 'auto',
  profile: null,
  draft: '',
  createdAt: now - dayMs,
  updatedAt: now - hourMs,
  ...news,
})

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
  return {
    id,
    conversationId,
    parentId,
    author,
    text,
    reasoning: '',
    status: 'complete',
    createdAt: now,
    turnId: `t${newestMessage}`,
    level: 'public',
    route: null,
    error: null,
    ...news,
  }
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

export const demoMessages: Message[] = [
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

export const demoAsk = (turnId: string, conversationId: string, messageId: string, text: string): Ask => {
  const card = /(?:\d[ -]?){13,19}/.exec(text)?.[0].trim() ?? ''
  const name = /Ada Lovelace/.exec(text)?.[0] ?? ''
  const found = [
    { id: 'f1', type: 'person' as const, value: name, masked: name, standIn: '[PERSON_1]' },
    { id: 'f2', type: 'card' as const, value: card, masked: `•••• ${card.slice(-4)}`, standIn: '[CARD_1]' },
  ].filter(({ value }) => value !== '')
  const parts: Ask['preview'][number]['parts'] = []
  let rest = text
  for (const { id, value } of found.toSorted((a, b) => text.indexOf(a.value) - text.indexOf(b.value))) {
    const [before = '', ...after] = rest.split(value)
    parts.push({ text: before, findingId: null }, { text: value, findingId: id })
    rest = after.join(value)
  }
  parts.push({ text: rest, findingId: null })
  return {
    turnId,
    conversationId,
    messageId,
    destination: away,
    expectedCostNanoUsd: 0.6 * cent,
    level: 'restricted',
    findings: found.map(({ id, type, masked, standIn }) => ({ id, type, masked, standIn })),
    preview: [
      {
        role: 'user',
        parts: [{ text: 'Two sentences, friendly: ask the hotel to confirm our late arrival.', findingId: null }],
      },
      { role: 'user', parts },
    ],
    local: here,
  }
}

export const demoReceipt = ({ id, route, status }: Message): Receipt => {
  const destination = route?.destination ?? here
  const isCloud = destination.locality === 'cloud'
  const level = isCloud ? 'public' : 'restricted'
  return {
    messageId: id,
    consent: null,
    decision: {
      mode: 'auto',
      profile: 'balanced',
      directives: [],
      level,
      findingCounts: isCloud ? [] : [{ type: 'card', count: 1 }],
      score: {
        gain: isCloud ? 0.71 : 0.22,
        taskClass: 'reasoning',
        words: ['several rules to weigh', 'a deadline to work out'],
      },
      threshold: 0.5,
      inputTokens: 412,
      candidates: [
        {
          destination,
          expectedCostNanoUsd: isCloud ? 0.9 * cent : 0,
          worstCaseNanoUsd: isCloud ? 4 * cent : 0,
          removed: null,
        },
        {
          destination: isCloud ? here : away,
          expectedCostNanoUsd: isCloud ? 0 : cent,
          worstCaseNanoUsd: 0,
          removed: isCloud ? null : { kind: 'sensitivity', level },
        },
        {
          destination: box,
          expectedCostNanoUsd: 0,
          worstCaseNanoUsd: 0,
          removed: { kind: 'problem', problem: 'unreachable' },
        },
        {
          destination: claude,
          expectedCostNanoUsd: null,
          worstCaseNanoUsd: null,
          removed: { kind: 'problem', problem: 'no-key' },
        },
      ],
      ask: null,
      reason: route?.reason ?? '',
    },
    attempts: [
      ...(isCloud
        ? [
            {
              id: 'a0',
              destination,
              startedAt: now,
              outcome: 'failed' as const,
              failure: { kind: 'server-error' as const, status: 503, detail: '' },
              usage: null,
              usageQuality: 'exact' as const,
              costNanoUsd: 0,
              firstTokenMs: null,
              totalMs: 640,
            },
          ]
        : []),
      {
        id: 'a1',
        destination,
        startedAt: now + (isCloud ? 900 : 0),
        outcome: status === 'complete' ? 'answered' : status === 'stopped' ? 'stopped' : 'failed',
        failure: status === 'failed' ? { kind: 'first-token-timeout', timeoutMs: 30_000 } : null,
        usage: { inputTokens: 412, outputTokens: 388, cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 },
        usageQuality: 'exact',
        costNanoUsd: route?.costNanoUsd ?? 0,
        firstTokenMs: 820,
        totalMs: 4600,
      },
    ],
    egress: isCloud
      ? [
          {
            at: now,
            host: destination.host,
            purpose: 'chat',
            bytes: 2140,
            level: 'public',
            verdict: 'sent',
            detail: '',
          },
        ]
      : [],
  }
}

const spentByState = { 'near-cap': 1700, 'over-cap': 2000 } as const

export function demoBudget(state: DemoScene['state']): BudgetReport {
  const spent = (state === 'near-cap' || state === 'over-cap' ? spentByState[state] : 310) * cent
  const days = Array.from({ length: 14 }, (_, day) => ({
    day: new Date(now - (13 - day) * dayMs).toISOString().slice(0, 10),
    localAnswers: [4, 9, 2, 0, 6, 12, 7, 5, 8, 1, 0, 9, 14, 6][day] ?? 0,
    cloudAnswers: [1, 3, 0, 0, 2, 4, 1, 2, 6, 0, 0, 3, 2, 3][day] ?? 0,
    costNanoUsd: ([8, 22, 0, 0, 14, 38, 9, 20, 74, 0, 0, 41, 30, 54][day] ?? 0) * cent,
  }))
  return {
    account: 'real',
    budget: defaultSettings.budget,
    periodStart: now - 14 * dayMs,
    resetsAt: now + 10 * dayMs,
    spentNanoUsd: spent,
    heldNanoUsd: 4 * cent,
    freeNanoUsd: Math.max(0, 2000 * cent - spent - 4 * cent),
    rows: [
      {
        providerName: 'Ollama',
        model: 'qwen3.5:4b',
        locality: 'device',
        answers: 83,
        inputTokens: 41_200,
        outputTokens: 30_950,
        costNanoUsd: 0,
      },
      {
        providerName: 'OpenAI',
        model: 'gpt-5.4',
        locality: 'cloud',
        answers: 25,
        inputTokens: 96_410,
        outputTokens: 18_022,
        costNanoUsd: 272 * cent,
      },
      {
        providerName: 'Anthropic',
        model: 'claude-opus-5',
        locality: 'cloud',
        answers: 2,
        inputTokens: 3210,
        outputTokens: 1904,
        costNanoUsd: 38 * cent,
      },
      {
        providerName: 'GPU box',
        model: 'qwen3.5:32b',
        locality: 'trusted',
        answers: 11,
        inputTokens: 20_004,
        outputTokens: 9120,
        costNanoUsd: 0,
      },
    ],
    days,
  }
}

export const demoSettings = (theme: Settings['theme']): Settings => ({
  ...defaultSettings,
  theme,
  currency: { code: 'EUR', perUsd: 1 },
  providers: [
    {
      id: 'openai',
      kind: 'openai',
      name: 'OpenAI',
      baseUrl: 'https://api.openai.com/v1',
      locality: 'cloud',
      models: [{ id: 'gpt-5.4', tier: 'frontier', price: null, contextTokens: null }],
    },
    {
      id: 'box',
      kind: 'openai-compatible',
      name: 'GPU box',
      baseUrl: 'http://10.0.0.12:8000/v1',
      locality: 'trusted',
      models: [{ id: 'qwen3.5:32b', tier: 'strong', price: null, contextTokens: null }],
    },
  ],
})

export const demoStatus = (state: DemoScene['state']): Status => ({
  version: '0.1.0',
  shell: 'window',
  platform: 'linux',
  practice: false,
  needsSetup: state === 'first-run',
  ollama:
    state === 'first-run'
      ? { kind: 'absent' }
      : { kind: 'running', version: '0.34.0', models: ['qwen3.5:4b', 'qwen3.5:9b'] },
  keyStore: 'in the key store of this desktop (libsecret)',
  notices:
    state === 'notices'
      ? [
          {
            kind: 'set-aside',
            file: 'conversations',
            because: 'damaged',
            restoredFrom: null,
            keptAs: 'gatehouse.damaged-2026-11-21.sqlite',
          },
          {
            kind: 'keys-not-protected',
            detail: 'no key store was found, so they are in a file that only you can read',
          },
        ]
      : [],
})
