import { expect, test } from 'vitest'
import { askOffer, askRest, askTitle, groupFindings } from '../../../renderer/consent/askWords.ts'
import type { Ask, Place } from '../../../shared/consent.ts'
import { usd } from '../../../shared/money.ts'
import { someDestination } from '../../support/destinations.ts'

const ask: Ask = {
  turnId: 't1',
  conversationId: 'c1',
  messageId: 'a1',
  destination: { ...someDestination, providerName: 'OpenAI', host: 'api.openai.com', locality: 'cloud' },
  expectedCostNanoUsd: 6_000_000,
  level: 'restricted',
  findings: [{ id: 'f1', type: 'card', masked: '•••• 4417', standIn: '[CARD_1]' }],
  unhidden: [],
  foundIn: [{ kind: 'message' }],
  preview: [{ role: 'user', parts: [{ text: '5424 …', findingId: 'f1' }], moreCharacters: 0 }],
  isPrivate: true,
  needsValues: false,
  local: someDestination,
}

const unhidden: Ask['unhidden'] = [
  { type: 'marking', count: 1 },
  { type: 'health', count: 2 },
  { type: 'law', count: 1 },
]

test('the title names the fact', () => {
  const titles = [ask, { ...ask, findings: [] }, { ...ask, unhidden }]
  expect(titles.map(askTitle)).toEqual([
    'This message contains a card number.',
    'This message contains something private.',
    'This message contains a card number, a confidentiality marking, and words about someone’s health and a legal matter.',
  ])
})

const message: Place = { kind: 'message' }
const earlier: Place = { kind: 'earlier' }
const report: Place = { kind: 'file', name: 'report.csv' }
const notes: Place = { kind: 'file', name: 'notes.txt' }

test.each<[Place[], string]>([
  [[report], 'The attached file “report.csv” contains a card number.'],
  [[report, message], 'The attached file “report.csv” and this message contain a card number.'],
  [[report, notes], 'The attached files “report.csv” and “notes.txt” contain a card number.'],
  [[report, notes, report, notes, message], '4 attached files and this message contain a card number.'],
  [[earlier, report], 'This conversation contains a card number.'],
  [[earlier], 'This conversation contains a card number.'],
])('the title says where it is: %j', (foundIn, title) => {
  expect(askTitle({ ...ask, foundIn })).toBe(title)
})

test('what no stand-in hides is said', () => {
  expect([askRest(ask), askRest({ ...ask, unhidden }), askRest({ ...ask, unhidden, isPrivate: false })]).toEqual([
    null,
    'Stand-ins replace values only: a confidentiality marking and words about someone’s health and a legal matter would stay.',
    null,
  ])
})

test('the offer names who would receive it, what it costs, and that nothing was sent', () => {
  const words = (news: Partial<Ask>) => askOffer({ ...ask, ...news }, usd)
  expect([words({}), words({ expectedCostNanoUsd: null }), words({ local: null })]).toEqual([
    'OpenAI (api.openai.com) could answer this better, for about 0.6 ¢. Nothing has been sent.',
    'OpenAI (api.openai.com) could answer this better, its price is not known. Nothing has been sent.',
    'Only OpenAI (api.openai.com) could answer this, for about 0.6 ¢. Nothing on this machine can answer it now. Nothing has been sent.',
  ])
})

test('findings are listed by type, and once a value is no longer private the title says so', () => {
  const [card] = ask.findings
  if (!card) throw new Error('The ask has a finding')
  const [name, other] = [
    { ...card, id: 'f2', type: 'person' as const },
    { ...card, id: 'f3' },
  ]
  expect([groupFindings([card, name, other]), askTitle({ ...ask, findings: [], isPrivate: false })]).toEqual([
    [
      { type: 'card', findings: [card, other] },
      { type: 'person', findings: [name] },
    ],
    'Nothing private is left in this message.',
  ])
})
