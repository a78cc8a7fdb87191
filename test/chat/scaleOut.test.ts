import { describe, expect, onTestFinished, test } from 'vitest'
import { createPracticeCloud } from '../../electron/practice/practiceCloud.ts'
import type { PracticeServer } from '../../electron/practice/practiceServer.ts'
import { practiceProviders } from '../../electron/practice/practiceProviders.ts'
import type { Provider } from '../../shared/settings.ts'
import { openTestApp, type TestApp } from '../support/testApp.ts'
import { cardMessage } from '../support/words.ts'

/** A server of the team's that speaks OpenAI's protocol, vouched for by the person. */
const trusted = (id: string, server: PracticeServer): Provider => ({
  id,
  kind: 'openai-compatible',
  name: id,
  baseUrl: `${server.baseUrl}/v1`,
  locality: 'trusted',
  models: [{ id: 'practice-frontier', tier: 'strong', price: null, contextTokens: 200_000 }],
})

interface Team extends TestApp {
  readonly boxes: readonly [PracticeServer, PracticeServer]
}

/** Two boxes of one tier beside this machine and the cloud. */
async function openTeam(): Promise<Team> {
  const start = () => createPracticeCloud({ delayScale: 0, remember: true })
  const boxes = [await start(), await start()] as const
  onTestFinished(async () => {
    await Promise.all(boxes.map((box) => box.close()))
  })
  const nowhere = practiceProviders({ ollamaUrl: 'http://127.0.0.1:9', cloudUrl: 'http://127.0.0.1:9' })
  const providers = [trusted('box-1', boxes[0]), trusted('box-2', boxes[1]), ...nowhere]
  return { ...(await openTestApp({ settings: { providers } })), boxes }
}

const chatsOf = (server: PracticeServer) => server.received.filter(({ path }) => path.endsWith('/chat/completions'))

describe('several trusted endpoints in one tier', () => {
  test('the first answers, for nothing, and private text needs no question', async () => {
    const { ask, newConversation, boxes, turnEvents } = await openTeam()
    const answer = await ask(await newConversation(), `[strong] ${cardMessage}`)
    expect([answer.status, answer.route?.destination.providerId, answer.route?.costNanoUsd, chatsOf(boxes[1])]).toEqual(
      ['complete', 'box-1', 0, []],
    )
    expect(turnEvents.filter(({ type }) => type === 'asking')).toEqual([])
  })

  test('the next one answers when the first has gone', async () => {
    const { ask, newConversation, boxes, call } = await openTeam()
    await boxes[0].close()
    const answer = await ask(await newConversation(), '[strong] What is a load balancer?')
    const { attempts, egress } = await call('receipts.read', { messageId: answer.id })
    expect([answer.status, answer.route?.destination.providerId]).toEqual(['complete', 'box-2'])
    expect(attempts.map(({ destination, outcome }) => `${destination.providerId} ${outcome}`).slice(-2)).toEqual([
      'box-1 failed',
      'box-2 answered',
    ])
    expect(new Set(egress.map(({ verdict }) => verdict))).toEqual(new Set(['sent']))
  })

  test('a failure of all is said, and the cloud gets nothing', async () => {
    const { ask, newConversation, boxes, cloud } = await openTeam()
    await Promise.all(boxes.map((box) => box.close()))
    const answer = await ask(await newConversation('local'), '[strong] What is a load balancer?')
    expect([answer.status, cloud.receivedBytes()]).toEqual(['failed', 0])
  })
})
