import { randomInt, randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createApi } from '../../renderer/api.ts'
import { ensureBuilt } from '../support/ensureBuilt.ts'
import { holds, keptBesideWords } from '../support/findKept.ts'
import { enterApp, startApp } from '../support/startApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { cardMessage, cardNumber, hardMessage } from '../support/words.ts'

const kills = 30
/** What may be lost: text is stored this often. */
const flushMs = 500

beforeAll(ensureBuilt, 120_000)

/** Promise 4, by kill -9 at random moments of a streamed answer that costs money. */
test(
  `after ${kills} kills nothing that was shown is lost, and the account is right`,
  { timeout: 600_000 },
  async () => {
    const dataFolder = temporaryFolder()
    const conversations = [
      { id: randomUUID(), mode: 'cloud', text: hardMessage },
      { id: randomUUID(), mode: 'local', text: cardMessage },
    ] as const

    for (let kill = 0; kill < kills; kill++) {
      const { id: conversationId, mode, text } = conversations[kill % 2 === 0 ? 0 : 1]
      const app = await startApp(dataFolder, ['--practice'])
      const { bridge, end } = await enterApp(app)
      const api = createApi(bridge)
      const shown: { at: number; length: number }[] = []
      api.on('turn', (event) => {
        if (event.type === 'text' && event.channel === 'answer')
          shown.push({ at: performance.now(), length: event.offset + event.text.length })
      })
      await api.call('conversations.create', { id: conversationId, mode })
      const turnId = randomUUID()
      const sent = await api.call('chat.send', { turnId, conversationId, text, pick: null })
      expect(sent).toMatchObject({ ok: true })
      await new Promise((resolve) => setTimeout(resolve, randomInt(1_500)))
      const killedAt = performance.now()
      await app.kill()
      end()

      const again = await startApp(dataFolder, ['--practice'])
      const second = await enterApp(again)
      const reopened = await createApi(second.bridge).call('conversations.open', { conversationId })
      if (!reopened.ok) throw new Error(JSON.stringify(reopened.error))
      const answer = reopened.value.messages.find(
        (message) => message.turnId === turnId && message.author === 'assistant',
      )
      const mustBeThere = shown.findLast(({ at }) => at < killedAt - flushMs)?.length ?? 0
      expect(answer?.status).toMatch(/^(interrupted|complete)$/)
      expect(answer?.text.length).toBeGreaterThanOrEqual(mustBeThere)
      expect(reopened.value.messages.filter(({ author }) => author === 'user')).toHaveLength(Math.floor(kill / 2) + 1)
      const budget = await createApi(second.bridge).call('budget.read', undefined)
      expect(budget).toMatchObject({ ok: true, value: { heldNanoUsd: 0 } })
      second.end()
      expect([await again.stop(), again.said()]).toEqual([0, expect.not.stringMatching(/error/i)])
      expect(holds(Buffer.from(app.said() + again.said()), cardNumber)).toBe(false)
    }

    expect(keptBesideWords(dataFolder, [cardNumber])).toEqual([])
    const db = new DatabaseSync(join(dataFolder, 'gatehouse.db'))
    const sums = `SELECT sum(held_nano_usd) AS held, sum(spent_nano_usd) AS spent,
    (SELECT sum(cost_nano_usd) FROM attempts) AS shown FROM ledger`
    const { held, spent, shown: shownCost } = db.prepare(sums).get() ?? {}
    expect({ held, isSame: spent === shownCost, integrity: db.prepare('PRAGMA integrity_check').get() }).toEqual({
      held: 0,
      isSame: true,
      integrity: { integrity_check: 'ok' },
    })
  },
)
