import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { practiceProviders } from '../../electron/practice/practiceProviders.ts'
import type { Settings } from '../../shared/settings.ts'
import { runGatehouse } from '../support/commandIo.ts'
import { monthlyBudget } from '../../shared/budget.ts'
import { openTestApp, type TestApp } from '../support/testApp.ts'
import { cardMessage, cardNumber, hardMessage } from '../support/words.ts'

/** `gatehouse ask` on the folder of an app that is open. */
const askBeside = ({ dataFolder }: TestApp, args: readonly string[], input: Parameters<typeof runGatehouse>[1] = '') =>
  runGatehouse(['ask', '--data', dataFolder, ...args], input)
const chatsOf = (server: TestApp['ollama']) =>
  server.received.filter(({ path }) => path === '/api/chat').map(({ body }): unknown => JSON.parse(body))

describe('beside the open window', () => {
  test('the answer is printed, the receipt said, and all of it is kept and counted where the window shows it', async () => {
    const app = await openTestApp()
    const heard = app.waitForConversation(({ title }) => title.startsWith('Prove'))
    const { status, printed, complained } = await askBeside(app, [hardMessage])
    const { id: conversationId } = await heard
    const { messages } = await app.call('conversations.open', { conversationId })
    const answer = messages.at(-1)
    expect([status, printed]).toEqual([0, [answer?.text]])
    expect(complained).toEqual([`Answered by Practice cloud: ${answer?.route?.reason}.`])
    expect(answer).toMatchObject({ status: 'complete', route: { destination: { locality: 'cloud' } } })
    const { spentNanoUsd, heldNanoUsd } = await app.call('budget.read', undefined)
    expect([spentNanoUsd, heldNanoUsd]).toEqual([answer?.route?.costNanoUsd, 0])
  })

  test('what the window has under way goes on, and what was removed there can still be brought back', async () => {
    const app = await openTestApp()
    const removed = await app.newConversation()
    await app.ask(removed, 'hi')
    await app.call('conversations.remove', { conversationId: removed })
    app.cloud.setFault({ kind: 'endless' })
    const turnId = await app.send(await app.newConversation('cloud'), hardMessage)
    await app.waitFor('text', turnId)

    expect(await askBeside(app, ['hi'])).toMatchObject({ status: 0 })
    expect((await app.call('conversations.restore', { conversationId: removed })).id).toBe(removed)
    await app.call('chat.stop', { turnId })
    const { message } = await app.waitFor('finished', turnId)
    expect([message.status, message.error]).toEqual(['stopped', null])
    const { attempts } = await app.call('receipts.read', { messageId: message.id })
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['stopped'])
  })
})

test('question, input and files become one message, under instructions and a tier of its own', async () => {
  const app = await openTestApp({ settings: { instructions: 'Be long.' } })
  const file = join(app.dataFolder, 'notes.txt')
  writeFileSync(file, 'a = 1\n')
  const args = ['What', 'is this?', '--file', file, '--system', 'Be brief.', '--tier', 'strong', '--local']
  expect(await askBeside(app, args, 'from the pipe\n')).toMatchObject({ status: 0 })
  expect(chatsOf(app.ollama)).toMatchObject([
    {
      model: 'practice-large:latest:local',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'What is this?\n\nfrom the pipe\n\nnotes.txt:\n\na = 1' },
      ],
    },
  ])
})

describe('private text', () => {
  const sentTo = ({ cloud }: TestApp) => cloud.received.map(({ body }) => body).join('\n')

  test('stays here without a question, and that is said', async () => {
    const app = await openTestApp()
    const { status, complained } = await askBeside(app, [`[cloud] ${cardMessage}`])
    expect([status, sentTo(app)]).toEqual([0, ''])
    expect(complained).toEqual([
      'This contains a card number, so it stays on this machine. --consent redact or --consent send lets it go to Practice cloud.',
      expect.stringMatching(/^Answered on this machine: \[cloud\] was not possible: you kept the message/),
    ])
  })

  test('goes out with stand-ins where that was asked for', async () => {
    const app = await openTestApp()
    const { status, complained } = await askBeside(app, ['--consent', 'redact', `[cloud] ${cardMessage}`])
    expect([status, sentTo(app).includes('[CARD_1]'), sentTo(app).includes(cardNumber)]).toEqual([0, true, false])
    expect(complained[0]).toBe('This contains a card number. It goes to Practice cloud with stand-ins, as you said.')
  })

  test('goes out as it is where that was asked for, unless a pinned profile forbids it', async () => {
    const app = await openTestApp()
    const args = ['--consent', 'send', `[cloud] ${cardMessage}`]
    expect(await askBeside(app, ['--profile', 'production', ...args])).toMatchObject({ status: 0 })
    expect(sentTo(app)).toBe('')
    expect(await askBeside(app, args)).toMatchObject({ status: 0 })
    expect(sentTo(app)).toContain(cardNumber)
  })
})

describe('the exit status tells', () => {
  const cloudOnly = async (settings: Partial<Settings> = {}) => {
    const app = await openTestApp()
    const [, cloud] = practiceProviders({ ollamaUrl: app.ollama.baseUrl, cloudUrl: app.cloud.baseUrl })
    writeFileSync(
      join(app.dataFolder, 'settings.json'),
      JSON.stringify({ ...(await app.call('settings.read', undefined)), providers: [cloud], ...settings }),
    )
    return app
  }

  test('a limit', async () => {
    const app = await cloudOnly({ profile: 'private' })
    const { status, printed, complained } = await askBeside(app, ['hi'])
    expect([status, printed, complained[0]]).toEqual([
      3,
      [],
      'Nothing can answer this now: Practice cloud practice-frontier: the profile Private never uses the cloud.',
    ])
  })

  test('the budget', async () => {
    const app = await cloudOnly({ budget: monthlyBudget(1) })
    const { status, complained } = await askBeside(app, ['hi'])
    expect([status, complained[0]]).toEqual([4, expect.stringMatching(/this month's budget does not cover it\.$/)])
    expect(app.cloud.received).toEqual([])
  })

  test('that nothing could be reached', async () => {
    const app = await openTestApp()
    app.ollama.setFault({ kind: 'hang-up' })
    const { status } = await askBeside(app, ['--local', 'hi'])
    expect(status).toBe(5)
  })

  test('that it was stopped, with the text so far kept', async () => {
    const app = await openTestApp()
    app.ollama.setFault({ kind: 'endless' })
    const interrupt = new AbortController()
    const { status, printed } = await askBeside(app, ['--local', 'hi'], {
      interrupt: interrupt.signal,
      onWrite: () => interrupt.abort(),
    })
    const [newest] = await app.call('conversations.list', undefined)
    const { messages } = await app.call('conversations.open', { conversationId: newest?.id ?? '' })
    expect([status, messages.at(-1)]).toMatchObject([130, { status: 'stopped', text: expect.stringMatching(/./) }])
    expect(printed).toEqual([messages.at(-1)?.text])
  })

  test('what makes no sense', async () => {
    const app = await openTestApp()
    const picture = join(app.dataFolder, 'picture.png')
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452000001', 'hex'))
    const runs = [
      ['--tier', 'best', 'hi'],
      ['--consent', 'keep', 'hi'],
      ['--file', '/nowhere/at/all'],
      ['--file', picture, 'hi'],
      [],
    ]
    const ran = await Promise.all(runs.map((args) => askBeside(app, args, { piped: null })))
    expect(ran.map(({ status, complained }) => [status, complained[0]?.split('\n')[0]])).toEqual([
      [2, expect.stringMatching(/^--tier: /)],
      [2, expect.stringMatching(/^--consent: /)],
      [2, expect.stringMatching(/nowhere/)],
      [2, `${picture} is not text`],
      [2, 'There is no question'],
    ])
  })
})

test('--json prints one object, --verbose says the whole receipt', async () => {
  const app = await openTestApp()
  const { printed, complained } = await askBeside(app, ['--json', '--verbose', 'hi'])
  const [newest] = await app.call('conversations.list', undefined)
  expect(printed.map((line): unknown => JSON.parse(line))).toMatchObject([
    { status: 'complete', conversationId: newest?.id, route: { destination: { locality: 'device' }, costNanoUsd: 0 } },
  ])
  expect(complained.join('\n')).toMatch(/^Asking practice-small.*\nAnswered on this machine.*Considered\n.*Asked\n/s)
})
