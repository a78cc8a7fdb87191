import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../support/ensureBuilt.ts'
import { holds, keptBesideWords } from '../support/findKept.ts'
import { shells, type OpenedApp } from '../support/shells.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { cardMessage, cardNumber, hardMessage } from '../support/words.ts'

/** A stranger starts the app with practice models and chats. */
for (const { name, isMissing, open } of shells)
  describe.skipIf(isMissing)(`the main job ${name}`, { timeout: 60_000 }, () => {
    let app: OpenedApp
    let page: Page
    let dataFolder: string
    const problems: string[] = []

    beforeAll(ensureBuilt, 120_000)
    beforeEach(async () => {
      problems.length = 0
      dataFolder = temporaryFolder()
      app = await open(dataFolder)
      page = app.page
      page.on('pageerror', ({ message }) => problems.push(message))
      page.on('console', (line) => void (line.type() === 'error' && problems.push(line.text())))
    }, 60_000)
    afterEach(async () => {
      const status = await app.stop()
      const said = holds(Buffer.from(app.said()), cardNumber)
      expect({ problems, status, kept: keptBesideWords(dataFolder, [cardNumber]), said }).toEqual({
        problems: [],
        status: 0,
        kept: [],
        said: false,
      })
    })

    const say = async (text: string) => {
      await page.getByRole('textbox', { name: 'Message' }).fill(text)
      await page.keyboard.press('Enter')
    }
    const answer = () => page.getByRole('article', { name: 'Answer' }).last()
    /** Where it came from and why, once it is whole. */
    const routeOfAnswer = async () => {
      await answer()
        .and(page.locator('[aria-busy=false]'))
        .waitFor()
        .catch(async (late: unknown) => {
          throw new Error(`${await page.locator('body').innerText()}\n${app.said()}`, { cause: late })
        })
      const parts = [answer().getByTitle('Show the receipt'), answer().locator('.badge-reason')]
      return Promise.all(parts.map((part) => part.innerText()))
    }
    const preferCloud = async () => {
      await page.getByRole('button', { name: /^Where to answer/ }).click()
      await page.getByRole('menuitem', { name: /Prefer cloud/ }).click()
    }
    const choose = (label: string) => page.getByRole('button', { name: label }).click()

    test('"hi" is answered on this machine, and the badge says so', async () => {
      await say('hi')
      const [badge] = await routeOfAnswer()
      expect(badge).toMatch(/This machine\s*· practice-small\S*\s*· free/)
    })

    test('a proof goes to the cloud, with its cost on the badge and in the account', async () => {
      await say(hardMessage)
      const [badge] = await routeOfAnswer()
      expect(badge).toMatch(/Practice cloud\s*· practice-frontier\s*· [\d.]+ ¢$/)
      await page.getByText(/\$0\.0\d+ of \$20\.00/).waitFor()
    })

    test('a card number opens the sheet, and keeping it is one key', async () => {
      await preferCloud()
      await say(cardMessage)
      await page.getByRole('region', { name: 'This message contains a card number.' }).waitFor()
      expect(await page.locator(':focus').innerText()).toBe('Keep it on this machine')
      await page.keyboard.press('Enter')
      expect(await routeOfAnswer()).toEqual([
        expect.stringMatching(/This machine/),
        'the cloud was not possible: you kept the message on this machine',
      ])
    })

    test('redacted, it goes out without the number', async () => {
      await preferCloud()
      await say(cardMessage)
      await page.getByText('[CARD_1]').waitFor()
      await choose('Redact and send')
      expect(await routeOfAnswer()).toEqual([expect.stringMatching(/Practice cloud/), 'you sent it redacted'])
    })

    test('sent as it is, it says so', async () => {
      await preferCloud()
      await say(cardMessage)
      await choose('Send as it is, once')
      expect(await routeOfAnswer()).toEqual([expect.stringMatching(/Practice cloud/), 'you sent it as it is, once'])
    })

    test('cancelled, nothing is sent and the words are back in the composer', async () => {
      await preferCloud()
      await say(cardMessage)
      await choose('Cancel')
      const field = page.getByRole('textbox', { name: 'Message' })
      await expect.poll(() => field.inputValue()).toContain(cardNumber)
      expect(await page.getByRole('article').count()).toBe(0)
    })
  })
