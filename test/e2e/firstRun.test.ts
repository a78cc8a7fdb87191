import { statSync } from 'node:fs'
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
async function openOnBareMachine(server: ReleaseServer) {
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
  const fetchedBytes = () =>
    statSync(join(dataFolder, 'ollama', 'downloads', '0.34.0-ollama-linux-amd64.tar.zst'), { throwIfNoEntry: false })
      ?.size ?? 0
  return { page, fetchedBytes }
}

/** Of the person, as the page itself sees them. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset['clicks'] = '0'
    document.addEventListener(
      'click',
      () =>
        (document.documentElement.dataset['clicks'] = String(Number(document.documentElement.dataset['clicks']) + 1)),
      true,
    )
  })
  return async () => Number(await page.evaluate(() => document.documentElement.dataset['clicks']))
}

describe.skipIf(chromiumPath === undefined)('the first run on a machine with nothing', { timeout: 120_000 }, () => {
  beforeAll(ensureBuilt, 120_000)

  test('one click leads to the first answer of this machine, and nothing is fetched before it', async () => {
    const server = await startReleaseServer()
    const { reached, letGo } = server.hold()
    const { page } = await openOnBareMachine(server)
    const { host } = new URL(server.release.baseUrl)
    await page.getByText(`from ${host}`).waitFor()
    await page.getByText('from registry.ollama.ai').waitFor()
    expect(server.ranges).toEqual([])

    const clicks = await countClicks(page)
    await page.getByRole('button', { name: /^Install \(/ }).click()
    await reached
    await page.getByText(/^Fetching Ollama: .* of /).waitFor()
    await page.getByText(/^Waiting for its turn · /).waitFor()
    letGo()

    const message = page.getByRole('textbox', { name: 'Message' })
    await message.and(page.locator(':focus')).waitFor({ timeout: 60_000 })
    await page.keyboard.type('Two friendly words, please.')
    await page.keyboard.press('Enter')
    const answer = page.getByRole('article', { name: 'Answer' }).and(page.locator('[aria-busy=false]'))
    await answer.waitFor({ timeout: 30_000 })
    expect(await answer.getByTitle('Show the receipt').innerText()).toMatch(/^This machine/)
    expect(await clicks()).toBe(1)
  })

  test('it can be left and gone on with, by the keyboard alone', async () => {
    const server = await startReleaseServer()
    const { reached } = server.hold()
    const { page, fetchedBytes } = await openOnBareMachine(server)
    const press = async (name: RegExp) => {
      await page.getByRole('button', { name }).focus()
      await page.keyboard.press('Enter')
    }
    await press(/^Install \(/)
    await reached
    await expect.poll(fetchedBytes).toBeGreaterThan(0)
    await press(/^Pause installing$/)
    await page.getByRole('button', { name: /^Go on \(.* of / }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: /^Go on \(.* of / }).waitFor()

    server.hold().letGo()
    await press(/^Go on \(.* of /)
    await page.getByRole('textbox', { name: 'Message' }).waitFor({ timeout: 60_000 })
    expect(server.ranges).toEqual([null, expect.stringMatching(/^bytes=[1-9]\d*-$/)])
  })
})
