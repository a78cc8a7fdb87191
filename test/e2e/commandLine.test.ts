import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text as readAll } from 'node:stream/consumers'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../../renderer/api.ts'
import { ensureBuilt } from '../support/ensureBuilt.ts'
import { enterApp, startApp } from '../support/startApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { hardMessage } from '../support/words.ts'

beforeAll(ensureBuilt, 120_000)

/** The built `gatehouse` command as a process of its own, with a trap for whatever would get out past the door. */
function startCommand(dataFolder: string, args: readonly string[]) {
  const trap = resolve('test/support/networkTrapPreload.ts')
  const [command = '', ...rest] = args
  const child = spawn(
    process.execPath,
    ['--import', trap, resolve('.build/electron/cli.js'), command, '--data', dataFolder, ...rest],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said = readAll(child.stderr)
  const ended = once(child, 'close')
  return {
    firstWords: once(child.stdout, 'data'),
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    result: async () => {
      const [status] = await ended
      return { status: typeof status === 'number' ? status : null, said: await said }
    },
  }
}

/** The app in a browser, and a page that looks on. */
async function openWindow() {
  const dataFolder = temporaryFolder()
  const app = await startApp(dataFolder, ['--practice'])
  const page = await enterApp(app)
  const api = createApi(page.bridge)
  /** The newest answer, as soon as the page was told of a change and it has settled in this way. */
  async function answerThat(status: string) {
    for (;;) {
      const [newest] = await valueOf(api.call('conversations.list', undefined))
      const opened =
        newest === undefined ? null : await valueOf(api.call('conversations.open', { conversationId: newest.id }))
      const answer = opened?.messages.at(-1)
      if (answer?.status === status) return answer
      await page.next('conversations.outdated')
    }
  }
  return { app, api, dataFolder, answerThat }
}

async function valueOf<Value>(reply: Promise<{ ok: true; value: Value } | { ok: false }>): Promise<Value> {
  const settled = await reply
  if (!settled.ok) throw new Error('The call failed')
  return settled.value
}

describe('gatehouse ask, while the window is open on the same folder', { timeout: 120_000 }, () => {
  test('answers, and the window shows it and counts what it cost', async () => {
    const { app, api, dataFolder, answerThat } = await openWindow()
    const { result } = startCommand(dataFolder, ['ask', hardMessage])
    expect(await result()).toMatchObject({ status: 0, said: expect.stringMatching(/^Answered by Practice cloud/) })
    const answer = await answerThat('complete')
    const { spentNanoUsd, heldNanoUsd } = await valueOf(api.call('budget.read', undefined))
    expect([spentNanoUsd, heldNanoUsd]).toEqual([answer.route?.costNanoUsd, 0])
    expect(await app.stop()).toBe(0)
  })

  test('stops on Ctrl+C with what there is kept', async () => {
    const { dataFolder, answerThat } = await openWindow()
    const { firstWords, kill, result } = startCommand(dataFolder, ['ask', hardMessage])
    await firstWords
    kill('SIGINT')
    expect((await result()).status).toBe(130)
    expect((await answerThat('stopped')).text).not.toBe('')
  })

  test('killed in the middle, loses nothing that was stored, and the window puts it in order', async () => {
    const { api, dataFolder, answerThat } = await openWindow()
    const { firstWords, kill, result } = startCommand(dataFolder, ['ask', hardMessage])
    await firstWords
    kill('SIGKILL')
    expect((await result()).status).toBe(null)
    const answer = await answerThat('interrupted')
    const { attempts } = await valueOf(api.call('receipts.read', { messageId: answer.id }))
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['interrupted'])
    expect((await valueOf(api.call('budget.read', undefined))).heldNanoUsd).toBe(0)
  })
})
