import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useDemoPage } from '../support/demoInChromium.ts'
import { chromiumPath } from '../support/openChromium.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const noBox = { x: 0, y: 0, width: 0, height: 0 }
const privateText =
  'Write to Ada Lovelace about card 5425 2334 3010 9903, charged twice on 3 November by a trader in Spain.'

describe.skipIf(chromiumPath === undefined)('the page in Chromium', { timeout: 60_000 }, () => {
  const demo = useDemoPage()

  test('a private message opens the sheet with the safe choice focused, and Escape keeps it here', async () => {
    await demo.start()
    await demo.message().fill(privateText)
    await demo.message().press('Enter')
    await demo.page.getByText('This message contains a name and a card number.').waitFor()
    expect(await demo.focusedName()).toBe('Keep it on this machine')
    await demo.page.keyboard.press('Escape')
    await demo.page.getByText('you kept the message on this machine').waitFor()
    expect(await demo.page.getByText('Redact and send').count()).toBe(0)
  })

  test('the preview shows stand-ins, and the value where its switch is off', async () => {
    await demo.start()
    await demo.message().fill(privateText)
    await demo.message().press('Enter')
    const marks = demo.page.locator('.outgoing mark')
    await marks.first().waitFor()
    const before = await marks.allTextContents()
    await demo.page.locator('.sheet__findings label').first().click()
    expect([before, await marks.allTextContents()]).toEqual([
      ['[PERSON_1]', '[CARD_1]'],
      ['Ada Lovelace', '[CARD_1]'],
    ])
  })

  test('Enter that ends a composition does not send', async () => {
    await demo.start()
    await demo.message().fill('こんにちは')
    await demo.message().dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
    expect(await demo.message().inputValue()).toBe('こんにちは')
    await demo.message().press('Shift+Enter')
    await demo.message().press('Enter')
    await demo.page.locator('.user-message', { hasText: 'こんにちは' }).waitFor()
    expect(await demo.message().inputValue()).toBe('')
  })

  test('the underlines lie under their words, however long the draft', async () => {
    await demo.start()
    await demo
      .message()
      .fill(`${'A line of text that is long enough to be broken somewhere in the middle. \n'.repeat(30)}${privateText}`)
    await demo.page.locator('.draft__mirror u').nth(1).waitFor()
    await demo.page.locator('.draft').evaluate((draft) => draft.scrollTo(0, 300))
    const sizes = await demo.page.evaluate(() => {
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
    await demo.start()
    await demo.message().fill(privateText)
    const card = demo.page.getByRole('dialog', { name: 'What was found' })
    const { x, y, width, height } = (await demo.page.locator('.draft u', { hasText: '5425' }).boundingBox()) ?? noBox
    await demo.page.mouse.move(x + width / 2, y + height / 2, { steps: 3 })
    await card.getByText('It passes the checksum of card numbers.').waitFor()
    await demo.page.mouse.move(5, 5)
    await card.waitFor({ state: 'detached' })
    await demo.message().press('Control+Home')
    await demo.message().press('Control+.')
    await card.getByText('It reads like a first and a last name.').waitFor()
    await expect.poll(demo.focusedName).toBe('Not sensitive')
    await demo.page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await demo.message().evaluate((field) => field === document.activeElement)).toBe(true)
  })

  test('a value called not sensitive loses its underline, and gets it back with Undo', async () => {
    await demo.start()
    await demo.message().fill(privateText)
    const underlined = demo.page.locator('.draft u', { hasText: 'Ada Lovelace' })
    await underlined.waitFor({ state: 'attached' })
    await demo.message().press('Control+Home')
    await demo.message().press('Control+.')
    await expect.poll(demo.focusedName).toBe('Not sensitive')
    await demo.page.keyboard.press('Enter')
    await underlined.waitFor({ state: 'detached' })
    await demo.page.getByRole('button', { name: 'Undo' }).click()
    await underlined.waitFor({ state: 'attached' })
    expect(await underlined.count()).toBe(1)
  })

  test('a directive is completed with the keyboard while it is written, and Escape leaves it as it is', async () => {
    await demo.start()
    await demo.message().pressSequentially('[')
    await demo.page.getByRole('option', { name: '[local]' }).waitFor()
    await demo.page.keyboard.press('ArrowDown')
    const active = demo.page.getByRole('option', { selected: true })
    expect([await active.getAttribute('id'), await demo.message().getAttribute('aria-activedescendant')]).toEqual([
      'directive-1',
      'directive-1',
    ])
    await demo.page.keyboard.press('Enter')
    await expect.poll(() => demo.message().inputValue()).toBe('[cloud] ')
    expect(await demo.page.getByRole('option').count()).toBe(0)

    await demo.message().pressSequentially('@gpt')
    await demo.page.getByRole('option', { name: '@gpt-5.4' }).waitFor()
    await demo.page.keyboard.press('Escape')
    await demo.page.getByRole('option').waitFor({ state: 'detached' })
    await demo.message().pressSequentially(' hi')
    await demo.page.keyboard.press('Enter')
    await demo.page.getByRole('region', { name: 'Conversation' }).getByText('[cloud] @gpt hi').waitFor()
  })

  test('files are attached, refused with the reason, and taken off again', async () => {
    await demo.start()
    const chooser = demo.page.waitForEvent('filechooser')
    await demo.page.getByRole('button', { name: 'Attach text files' }).click()
    const folder = temporaryFolder()
    const sizes = { 'clients.csv': 200_000, 'photo.png': 20, 'huge.txt': 10_500_000 }
    for (const [name, bytes] of Object.entries(sizes)) writeFileSync(join(folder, name), Buffer.alloc(bytes, 'a'))
    await (await chooser).setFiles(Object.keys(sizes).map((name) => join(folder, name)))
    await demo.page.getByText('huge.txt is larger than 10 MB.').waitFor()
    const files = demo.page.getByRole('list', { name: 'Attached files' }).getByRole('listitem')
    expect(await files.allInnerTexts()).toEqual([expect.stringMatching(/clients\.csv\s*195 KB\s*restricted/)])
    await demo.page.getByRole('button', { name: 'Remove clients.csv' }).click()
    await files.waitFor({ state: 'detached' })
  })

  test('a long paste can become a file, which leaves the words around it', async () => {
    await demo.start()
    const pasted = 'one line of a long log\n'.repeat(500)
    await demo.message().fill('What is wrong here? ')
    await demo.message().press('End')
    await demo.message().evaluate((field, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, pasted)
    await demo.page.keyboard.insertText(pasted)
    await demo.page.getByRole('button', { name: 'Attach the 11,500 characters you pasted as a file' }).click()
    await demo.page.getByRole('listitem').filter({ hasText: 'Pasted text.txt' }).waitFor()
    expect(await demo.message().inputValue()).toBe('What is wrong here? ')
  })

  test('a reader who has scrolled up is left in peace while the answer grows', async () => {
    await demo.start('pace=60')
    await demo.message().fill('Please draft a short letter about the double charge.')
    await demo.message().press('Enter')
    await demo.page.getByText('Here is a draft').waitFor()
    await demo.page.locator('.chat__scroll').evaluate((view) => view.scrollTo(0, 0))
    await demo.page.getByRole('button', { name: 'Go to the newest message' }).waitFor()
    await demo.page.getByText('Kind regards').waitFor({ state: 'attached' })
    expect(await demo.page.locator('.chat__scroll').evaluate((view) => view.scrollTop)).toBe(0)
    await demo.page.getByRole('button', { name: 'Go to the newest message' }).click()
    await demo.page.getByText('Kind regards').waitFor({ state: 'visible' })
  })

  test('Escape stops an answer, and what there is of it can be continued', async () => {
    await demo.start('pace=60')
    await demo.message().fill('Please draft a short letter about the double charge.')
    await demo.message().press('Enter')
    await demo.page.getByText('Here is a draft').waitFor()
    await demo.message().press('Escape')
    await demo.page.getByText('You stopped this answer. The text so far is kept.').waitFor()
    await demo.page.getByRole('button', { name: 'Continue' }).click()
    await demo.page.getByText('is the lower one.').waitFor()
    expect(await demo.page.getByText('You stopped this answer.').count()).toBe(0)
  })

  test('conversations are renamed, deleted and brought back with the keyboard', async () => {
    await demo.start()
    const row = demo.page.locator('[data-conversation="letter"]')
    await demo.page.locator('[data-conversation="refund"]').focus()
    await demo.page.keyboard.press('ArrowDown')
    await demo.page.keyboard.press('F2')
    await demo.page.keyboard.type('Letter home')
    await demo.page.keyboard.press('Enter')
    await demo.page.getByText('Letter home').waitFor()
    await row.focus()
    await demo.page.keyboard.press('Delete')
    await demo.page.getByText('Deleted “Letter home”').waitFor()
    expect(await row.count()).toBe(0)
    await demo.page.getByRole('button', { name: 'Undo' }).click()
    await demo.heading('Letter home').waitFor()
  })

  test('each conversation keeps its own draft', async () => {
    await demo.start()
    await demo.message().fill('Half a thought')
    await demo.page.locator('[data-conversation="limiter"]').click()
    await demo.heading('Rate limiter across three regions').waitFor()
    expect(await demo.message().inputValue()).toBe('')
    await demo.page.locator('[data-conversation="refund"]').click()
    await demo.heading('Refund for a double charge').waitFor()
    expect(await demo.message().inputValue()).toBe('Half a thought')
  })

  test('an answer again stands beside the first until one is kept, by keyboard, and both can be read after', async () => {
    await demo.start('pace=1')
    await demo.page.getByRole('button', { name: 'Answer again' }).last().click()
    await demo.page.getByRole('menuitem', { name: 'qwen3.5:9b' }).click()
    await demo.page.getByText('Kind regards').waitFor()
    expect(await demo.page.getByText('Two separate routes apply.').count()).toBe(1)
    const keep = demo.page.getByRole('button', { name: 'Keep this one' })
    await keep.nth(1).waitFor()
    await keep.first().focus()
    await demo.page.keyboard.press('Enter')
    await demo.page.getByText('1 of 2').waitFor()
    expect([await demo.page.getByText('Kind regards').count(), await keep.count()]).toEqual([0, 0])
    await demo.page.getByRole('button', { name: 'Answer after' }).click()
    await demo.page.getByText('Kind regards').waitFor()
  })
})
