import { AxeBuilder } from '@axe-core/playwright'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../support/ensureBuilt.ts'
import { chromiumPath, openChromium } from '../support/openChromium.ts'
import { startApp } from '../support/startApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { cardMessage, hardMessage } from '../support/words.ts'

/** With a folder here the views are also kept as pictures: `GATEHOUSE_PICTURES=docs npm test -- test/e2e/looks.test.ts`. */
const pictures = process.env['GATEHOUSE_PICTURES']

describe.skipIf(chromiumPath === undefined)('every view is fit for assistive technology', { timeout: 180_000 }, () => {
  beforeAll(ensureBuilt, 120_000)

  async function findProblems(page: Page, view: string): Promise<string[]> {
    const found: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.locator(`[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' })
      if (pictures) await page.screenshot({ path: join(pictures, `${view}-${colorScheme}.png`) })
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      found.push(...serious.map(({ id, nodes }) => `${view} ${colorScheme}: ${id} ${nodes[0]?.html ?? ''}`))
    }
    return found
  }

  async function open(args: readonly string[]): Promise<Page> {
    const app = await startApp(temporaryFolder(), args)
    const page = await (await openChromium()).newPage()
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(app.link)
    return page
  }

  test('the first run', async () => {
    const page = await open([])
    await page
      .getByText(/practice/i)
      .first()
      .waitFor()
    expect(await findProblems(page, 'first-run')).toEqual([])
  })

  test('chat, receipt, consent, budget, settings', async () => {
    const page = await open(['--practice'])
    const say = async (text: string) => {
      await page.getByRole('textbox', { name: 'Message' }).fill(text)
      await page.keyboard.press('Enter')
    }
    const whole = (count: number) =>
      page
        .locator('article.answer[aria-busy=false]')
        .nth(count - 1)
        .waitFor()
    const problems: string[] = []

    await say('Two sentences, friendly: ask the hotel to confirm our late arrival.')
    await whole(1)
    await say(hardMessage)
    await whole(2)
    problems.push(...(await findProblems(page, 'chat')))

    await page.getByTitle('Show the receipt').last().click()
    await page.locator('.receipt-popover').getByText('What left this machine').waitFor()
    problems.push(...(await findProblems(page, 'receipt')))
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: /^Where to answer/ }).click()
    await page.getByRole('menuitem', { name: /Prefer cloud/ }).click()
    await say(cardMessage)
    await page.getByRole('button', { name: 'Keep it on this machine' }).waitFor()
    problems.push(...(await findProblems(page, 'consent')))
    await page.keyboard.press('Enter')
    await whole(3)

    await page.getByRole('button', { name: /of \$20/ }).click()
    await page.getByRole('dialog').waitFor()
    problems.push(...(await findProblems(page, 'budget')))
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Back to the chat' }).waitFor()
    problems.push(...(await findProblems(page, 'settings')))
    expect(problems).toEqual([])
  })
})
