import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startDemoServer } from '../support/demoServer.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const noBox = { x: 0, y: 0, width: 0, height: 0 }
const privateText =
  'Write to Ada Lovelace about card 5425 2334 3010 9903, charged twice on 3 November by a trader in Spain.'

describe.skipIf(executablePath === undefined)('the page in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page
  let server: Awaited<ReturnType<typeof startDemoServer>>
  const problems: string[] = []

  beforeAll(async () => {
    server = await startDemoServer()
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })
  beforeEach(async () => {
    problems.length = 0
    page = await browser.newPage({ viewport: { width: 1100, height: 700 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('request', (request) => {
      const isOurs = request.url().startsWith(server.url) || request.url().startsWith('data:')
      if (!isOurs) problems.push(`Asked for ${request.url()}`)
    })
  })
  afterEach(async () => {
    await page.close()
    if (problems.length > 0) throw new Error(problems.join('\n'))
  })

  const message = () => page.getByRole('textbox', { name: 'Message' })
  const heading = (title: string) => page.getByRole('heading', { level: 1, name: title })
  async function start(query = '') {
    await page.goto(`${server.url}?${query}`)
    await message().waitFor()
    await heading('Refund for a double charge').waitFor()
  }
  const focusedName = () => page.evaluate(() => document.activeElement?.textContent)

  test('a private message opens the sheet with the safe choice focused, and Escape keeps it here', async () => {
    await start()
    await message().fill(privateText)
    await message().press('Enter')
    await page.getByText('This message contains a name and a card number.').waitFor()
    expect(await focusedName()).toBe('Keep it on this machine')
    await page.keyboard.press('Escape')
    await page.getByText('you kept the message on this machine').waitFor()
    expect(await page.getByText('Redact and send').count()).toBe(0)
  })

  test('the preview shows stand-ins, and the value where its switch is off', async () => {
    await start()
    await message().fill(privateText)
    await message().press('Enter')
    const marks = page.locator('.outgoing mark')
    await marks.first().waitFor()
    const before = await marks.allTextContents()
    await page.locator('.sheet__findings label').first().click()
    expect([before, await marks.allTextContents()]).toEqual([
      ['[PERSON_1]', '[CARD_1]'],
      ['Ada Lovelace', '[CARD_1]'],
    ])
  })

  test('Enter that ends a composition does not send', async () => {
    await start()
    await message().fill('こんにちは')
    await message().dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
    expect(await message().inputValue()).toBe('こんにちは')
    await message().press('Shift+Enter')
    await message().press('Enter')
    await page.locator('.user-message', { hasText: 'こんにちは' }).waitFor()
    expect(await message().inputValue()).toBe('')
  })

  test('the underlines lie under their words, however long the draft', async () => {
    await start()
    await message().fill(
      `${'A line of text that is long enough to be broken somewhere in the middle. \n'.repeat(30)}${privateText}`,
    )
    await page.locator('.draft__mirror u').nth(1).waitFor()
    await page.locator('.draft').evaluate((draft) => draft.scrollTo(0, 300))
    const sizes = await page.evaluate(() => {
      const [field, mirror] = ['.draft textarea', '.draft__mirror'].map((part) => document.querySelector(part))
      const { top, left, width, height } = field?.getBoundingClientRect() ?? new DOMRect()
      const other = mirror?.getBoundingClientRect() ?? new DOMRect()
      return {
        offsets: [other.top - top, other.left - left, other.width - width, other.height - height],
        hidden: (field?.scrollHeight ?? 0) - (field?.clientHeight ?? 0),
      }
    })
    expect(sizes).toEqual({ offsets: [0, 0, 0, 0], hidden: 0 })
  })

  test('what was found says what it is and why, under the pointer and from the keyboard', async () => {
    await start()
    await message().fill(privateText)
    const card = page.getByRole('dialog', { name: 'What was found' })
    const { x, y, width, height } = (await page.locator('.draft u', { hasText: '5425' }).boundingBox()) ?? noBox
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 })
    await card.getByText('It passes the checksum of card numbers.').waitFor()
    await page.mouse.move(5, 5)
    await card.waitFor({ state: 'detached' })
    await message().press('Control+Home')
    await message().press('Control+.')
    await card.getByText('It reads like a first and a last name.').waitFor()
    expect(await focusedName()).toBe('Not sensitive')
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await message().evaluate((field) => field === document.activeElement)).toBe(true)
  })

  test('a value called not sensitive loses its underline, and gets it back with Undo', async () => {
    await start()
    await message().fill(privateText)
    const underlined = page.locator('.draft u', { hasText: 'Ada Lovelace' })
    await underlined.waitFor({ state: 'attached' })
    await message().press('Control+Home')
    await message().press('Control+.')
    await page.keyboard.press('Enter')
    await underlined.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await underlined.waitFor({ state: 'attached' })
    expect(await underlined.count()).toBe(1)
  })

  test('own words are added, refused with the reason, removed and brought back', async () => {
    await start()
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: 'Privacy' }).click()
    await page.getByRole('button', { name: 'Add words or a pattern' }).click()
    await page.keyboard.type('Blue Heron')
    await page.getByLabel('How private').selectOption('Restricted')
    await page.getByRole('button', { name: 'Save' }).click()
    const row = page.locator('.rules li', { hasText: 'Blue Heron' })
    await row.getByText('Restricted').waitFor()
    await page.getByRole('button', { name: 'Remove Blue Heron' }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await row.waitFor()
    expect(await row.count()).toBe(1)
  })

  test('the rules leave as a file, and a file that is none changes nothing', async () => {
    await start()
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: 'Privacy' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('gatehouse-privacy.json')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import' }).click()
    const tooLarge = { name: 'big.json', mimeType: 'application/json', buffer: Buffer.alloc(10_000_000, ' ') }
    await (await chooser).setFiles(tooLarge)
    await page.getByText('big.json is too large to be a file of privacy rules. Your rules are as they were.').waitFor()
  })

  test('a reader who has scrolled up is left in peace while the answer grows', async () => {
    await start('pace=60')
    await message().fill('Please draft a short letter about the double charge.')
    await message().press('Enter')
    await page.getByText('Here is a draft').waitFor()
    await page.locator('.chat__scroll').evaluate((view) => view.scrollTo(0, 0))
    await page.getByRole('button', { name: 'Go to the newest message' }).waitFor()
    await page.getByText('Kind regards').waitFor({ state: 'attached' })
    expect(await page.locator('.chat__scroll').evaluate((view) => view.scrollTop)).toBe(0)
    await page.getByRole('button', { name: 'Go to the newest message' }).click()
    await page.getByText('Kind regards').waitFor({ state: 'visible' })
  })

  test('Escape stops an answer, and what there is of it can be continued', async () => {
    await start('pace=60')
    await message().fill('Please draft a short letter about the double charge.')
    await message().press('Enter')
    await page.getByText('Here is a draft').waitFor()
    await message().press('Escape')
    await page.getByText('You stopped this answer. The text so far is kept.').waitFor()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('is the lower one.').waitFor()
    expect(await page.getByText('You stopped this answer.').count()).toBe(0)
  })

  test('conversations are renamed, deleted and brought back with the keyboard', async () => {
    await start()
    const row = page.locator('[data-conversation="letter"]')
    await page.locator('[data-conversation="refund"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('F2')
    await page.keyboard.type('Letter home')
    await page.keyboard.press('Enter')
    await page.getByText('Letter home').waitFor()
    await row.focus()
    await page.keyboard.press('Delete')
    await page.getByText('Deleted “Letter home”').waitFor()
    expect(await row.count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await heading('Letter home').waitFor()
  })

  test('each conversation keeps its own draft', async () => {
    await start()
    await message().fill('Half a thought')
    await page.locator('[data-conversation="limiter"]').click()
    await heading('Rate limiter across three regions').waitFor()
    expect(await message().inputValue()).toBe('')
    await page.locator('[data-conversation="refund"]').click()
    await heading('Refund for a double charge').waitFor()
    expect(await message().inputValue()).toBe('Half a thought')
  })

  test('an answer again stands beside the first, and both can be read', async () => {
    await start('pace=1')
    await page.getByRole('button', { name: 'Answer again' }).last().click()
    await page.getByRole('menuitem', { name: 'qwen3.5:9b' }).click()
    await page.getByText('2 of 2').waitFor()
    await page.getByText('Kind regards').waitFor()
    await page.getByRole('button', { name: 'Answer before' }).click()
    await page.getByText('Two separate routes apply.').waitFor()
    expect(await page.getByText('Kind regards').count()).toBe(0)
  })
})
