import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scoreRequest } from '../../electron/routing/score.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { runGatehouse } from '../support/commandIo.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { openTestApp } from '../support/testApp.ts'
import { cardMessage, hardMessage } from '../support/words.ts'

const line = (value: unknown) => `${JSON.stringify(value)}\n`
const parseAll = (lines: readonly string[]) => lines.map((text): unknown => JSON.parse(text))

async function routeLines(lines: readonly unknown[], args: readonly string[] = []) {
  const data = temporaryFolder()
  const { status, printed } = await runGatehouse(
    ['route', '--jsonl', '--data', data, ...args],
    lines.map(line).join(''),
  )
  return { status, lines: parseAll(printed) }
}

test('lines of prompts or messages get lines with score, tier, level and reasons', async () => {
  const messages = [
    { role: 'user', content: `My card is 4539 1488 0343 6467.` },
    { role: 'assistant', content: 'Noted.' },
    { role: 'user', content: hardMessage },
  ]
  const { status, lines } = await routeLines([
    { id: 1, prompt: 'hi' },
    { id: 'b', prompt: hardMessage },
    { id: 'c', messages },
    { id: 'd', prompt: `[local] ${hardMessage}` },
  ])
  const micros = expect.any(Number)
  const hard = scoreRequest(hardMessage)
  expect({ status, lines }).toMatchObject({
    status: 0,
    lines: [
      { id: 1, score: scoreRequest('hi').gain, tier: 'fast', level: 'public', micros },
      { id: 'b', score: hard.gain, tier: 'frontier', level: 'public', micros },
      { id: 'c', score: hard.gain, tier: 'strong', level: 'restricted', micros },
      { id: 'd', score: hard.gain, tier: 'strong', reasons: ['you wrote [local]', ...hard.words], micros },
    ],
  })
})

test('the profile of the settings holds, another may be named, and a broken one is Private', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...defaultSettings, profile: 'private' }))
  const tierUnder = async (args: readonly string[]) => {
    const run = await runGatehouse(
      ['route', '--jsonl', '--data', folder, ...args],
      line({ id: 1, prompt: hardMessage }),
    )
    return [parseAll(run.printed), run.complained]
  }
  expect([
    await tierUnder([]),
    await tierUnder(['--profile', 'performance']),
    await tierUnder(['--profile', join(folder, 'nowhere.json')]),
  ]).toMatchObject([
    [[{ tier: 'strong' }], []],
    [[{ tier: 'frontier' }], []],
    [[{ tier: 'strong' }], [expect.stringMatching(/^Private holds, because .*no such file/)]],
  ])
})

test('one text is told in words', async () => {
  const data = temporaryFolder()
  const { status, printed } = await runGatehouse(['route', '--data', data, hardMessage])
  expect({ status, printed }).toEqual({
    status: 0,
    printed: [
      expect.stringMatching(
        /^frontier, in the cloud · public · a stronger model would help by \d+ %\n.*nothing private/,
      ),
    ],
  })
})

test('a line that is none stops with its number', async () => {
  const { status, complained } = await runGatehouse(
    ['route', '--jsonl', '--data', temporaryFolder()],
    '{"id":1,"prompt":"hi"}\n{"id":2,"messages":[]}\n',
  )
  expect([status, complained[0]?.split('\n')[0]]).toEqual([
    2,
    'Line 2 is not {"id","prompt"} or {"id","messages"} in JSON',
  ])
})

test('every decision of a conversation is made again from what is stored, while the app runs', async () => {
  const { ask, newConversation, dataFolder, call, send, waitFor } = await openTestApp()
  const conversationId = await newConversation()
  const ids: string[] = []
  for (const text of ['hi', hardMessage, '[fast] hi again', '[strong] and again']) {
    ids.push((await ask(conversationId, text)).id)
  }
  const turnId = await send(await newConversation('cloud'), cardMessage)
  await waitFor('asking', turnId)
  await call('chat.consent', { turnId, choice: 'redact', reveal: [] })
  await waitFor('finished', turnId)

  for (const id of [...ids, turnId]) {
    const { status, printed, complained } = await runGatehouse(['route', '--replay', id, '--data', dataFolder])
    const messageId = id === turnId ? (await waitFor('finished', turnId)).message.id : id
    const { decision } = await call('receipts.read', { messageId })
    expect([status, parseAll(printed), complained]).toEqual([
      0,
      [decision],
      [expect.stringMatching(/^The same decision/)],
    ])
  }
})

test('what is not stored cannot be made again, and that is said', async () => {
  const { dataFolder } = await openTestApp()
  const { status, complained } = await runGatehouse(['route', '--replay', 'nothing', '--data', dataFolder])
  expect([status, complained]).toEqual([1, ['No decision is stored for nothing.']])
})
