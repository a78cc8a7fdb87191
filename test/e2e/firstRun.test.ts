import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../electron/app.ts'
import { surroundingsOf } from '../../electron/ollama/ollama.ts'
import { createEventLog } from '../../electron/page/eventLog.ts'
import { startPageServer } from '../../electron/page/pageServer.ts'
import { createSessionVault } from '../../electron/secrets/sessionVault.ts'
import { answerCall } from '../../electron/wire/answerCall.ts'
import { ensureBuilt } from '../support/ensureBuilt.ts'
import { chromiumPath, openChromium } from '../support/openChromium.ts'
import { startReleaseServer, type ReleaseServer } from '../support/releaseServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** The app on a machine with nothing, in a browser; only where Ollama comes from is a stand-in. */
async function openOnBareMachine(server: ReleaseServer): Promise<Page> {
  const dataFolder = temporaryFolder()
  const events = createEventLog()
  const app = await createApp({
    dataFolder,
    shell: 'browser',
    practice: false,
    profileWish: null,
    publish: events.publish,
    vault: createSessionVault('the test'),
    notify: () => false,
    confirmLink: async () => false,
    openLink: async () => {},
    ollama: {
      ...surroundingsOf({ PATH: process.env['PATH'] }, dataFolder),
      usualBaseUrl: 'http://127.0.0.1:1',
      places: [],
      release: server.release,
      system: 'linux-x64',
    },
  })
  const pages = await startPageServer({
    events,
    port: 0,
    folder: join('.build', 'renderer'),
    answer: (name, input) => answerCall(app.handlers, name, input),
    onFirst: app.pageOpened,
    onAllGone: app.pageClosed,
  })
  onTestFinished(async () => {
    await pages.close()
    await app.close()
  })
  const page = await (await openChromium()).newPage()
  await page.goto(pages.newLink())
  return page
}

describe.skipIf(chromiumPath === undefined)('the first run on a machine with nothing', { timeout: 120_000 }, () => {
  beforeAll(ensureBuilt, 120_000)

  test('one click leads to the first answer of this machine; each wait shows how far it is and can be left', async () => {
    const server = await startReleaseServer()
    const { reached, letGo } = server.hold()
    const page = await openOnBareMachine(server)
    const { host } = new URL(server.release.baseUrl)
    await page.getByText(`Ollama 0.34.0 comes from ${host}`).waitFor()
    expect(server.ranges).toEqual([])

    await page.getByRole('button', { name: /^Install/ }).click()
    await reached
    await page.getByText(/^Fetching Ollama: .* of /).waitFor()
    await page.getByRole('button', { name: 'Stop installing' }).waitFor()
    letGo()

    const message = page.getByRole('textbox', { name: 'Message' })
    await message.fill('Two friendly words, please.', { timeout: 60_000 })
    await message.press('Enter')
    const answer = page.getByRole('article', { name: 'Answer' }).and(page.locator('[aria-busy=false]'))
    await answer.waitFor({ timeout: 30_000 })
    expect(await answer.getByTitle('Show the receipt').innerText()).toMatch(/^This machine/)
  })
})
