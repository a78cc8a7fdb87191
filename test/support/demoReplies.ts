import { findProfile } from '../../shared/builtInProfiles.ts'
import { demoLimits } from './demoBudget.ts'
import { demoOwnPrice } from './demoPrices.ts'
import type { Ask } from '../../shared/consent.ts'
import type { Message } from '../../shared/message.ts'
import type { Receipt } from '../../shared/receipt.ts'
import { defaultSettings, type Settings } from '../../shared/settings.ts'
import type { Status } from '../../shared/status.ts'
import { away, box, cent, claude, here, now } from './demoData.ts'
import type { DemoScene } from './demoScene.ts'

export const demoAsk = (turnId: string, conversationId: string, messageId: string, text: string): Ask => {
  const card = /(?:\d[ -]?){13,19}/.exec(text)?.[0].trim() ?? ''
  const name = /Ada Lovelace/.exec(text)?.[0] ?? ''
  const found = [
    { id: '[PERSON_1]', type: 'person' as const, value: name, masked: name, standIn: '[PERSON_1]' },
    { id: '[CARD_1]', type: 'card' as const, value: card, masked: `•••• ${card.slice(-4)}`, standIn: '[CARD_1]' },
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
    unhidden: [],
    foundIn: [{ kind: 'message' }],
    preview: [
      {
        role: 'user',
        parts: [{ text: 'Two sentences, friendly: ask the hotel to confirm our late arrival.', findingId: null }],
        moreCharacters: 0,
      },
      { role: 'user', parts, moreCharacters: 0 },
    ],
    isPrivate: true,
    needsValues: /\bvalid\b/.test(text),
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
    redactedTexts: isCloud ? [{ role: 'user', text: 'The charge on card [CARD_1] was made twice.' }] : [],
    decision: {
      mode: 'auto',
      profile: findProfile('balanced', []),
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
      leftOutMessages: 0,
      decidedBy: 'score',
      unmet: null,
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
      {
        id: 'a1',
        destination,
        startedAt: now,
        outcome: status === 'complete' ? 'answered' : status === 'stopped' ? 'stopped' : 'failed',
        failure: status === 'failed' ? { kind: 'first-token-timeout', timeoutMs: 30_000 } : null,
        retries: isCloud
          ? [{ failure: { kind: 'server-error', status: 503, detail: '' }, afterMs: 240, pauseMs: 320 }]
          : [],
        usage: { inputTokens: 412, outputTokens: 388, cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 },
        usageQuality: 'exact',
        unreadTokens: null,
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

export const demoSettings = (theme: Settings['theme']): Settings => ({
  ...defaultSettings,
  theme,
  currency: { code: 'EUR', perUsd: 1 },
  budget: demoLimits,
  profiles: [
    {
      ...findProfile('balanced', []),
      id: 'clients',
      name: 'Client work',
      description: 'Nothing confidential leaves, whoever asks.',
      allowed: { device: 'restricted', trusted: 'restricted', cloud: 'internal' },
    },
  ],
  providers: [
    {
      id: 'openai',
      kind: 'openai',
      name: 'OpenAI',
      baseUrl: 'https://api.openai.com/v1',
      locality: 'cloud',
      models: [
        { id: 'gpt-5.4', tier: 'frontier', price: null, contextTokens: null },
        { id: 'gpt-5.4-mini', tier: 'strong', price: demoOwnPrice, contextTokens: null },
        { id: 'o5', tier: 'frontier', price: null, contextTokens: null },
      ],
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
  pinnedProfile:
    state === 'pinned'
      ? { profile: findProfile('conservative', []), source: 'GATEHOUSE_PROFILE (/etc/team.json)', problem: null }
      : null,
  surroundings: { onBattery: false, metered: null },
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
