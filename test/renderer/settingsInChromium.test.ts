import { describe, expect, test } from 'vitest'
import { useDemoPage } from '../support/demoInChromium.ts'
import { chromiumPath } from '../support/openChromium.ts'

describe.skipIf(chromiumPath === undefined)('the settings in Chromium', { timeout: 60_000 }, () => {
  const demo = useDemoPage()

  test('own words are added, refused with the reason, removed and brought back', async () => {
    await demo.start()
    await demo.page.keyboard.press('Control+,')
    await demo.page.getByRole('button', { name: 'Privacy' }).click()
    await demo.page.getByRole('button', { name: 'Add words or a pattern' }).click()
    await demo.page.keyboard.type('Blue Heron')
    await demo.page.getByLabel('How private').selectOption('Restricted')
    await demo.page.getByRole('button', { name: 'Save' }).click()
    const row = demo.page.locator('.list-row', { hasText: 'Blue Heron' })
    await row.getByText('Restricted').waitFor()
    await demo.page.getByRole('button', { name: 'Remove Blue Heron' }).click()
    await row.waitFor({ state: 'detached' })
    await demo.page.getByRole('button', { name: 'Undo' }).click()
    await row.waitFor()
    expect(await row.count()).toBe(1)
  })

  test('the rules leave as a file, and a file that is none changes nothing', async () => {
    await demo.start()
    await demo.page.keyboard.press('Control+,')
    await demo.page.getByRole('button', { name: 'Privacy' }).click()
    const [file] = await Promise.all([
      demo.page.waitForEvent('download'),
      demo.page.getByRole('button', { name: 'Export' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('gatehouse-privacy.json')
    const chooser = demo.page.waitForEvent('filechooser')
    await demo.page.getByRole('button', { name: 'Import' }).click()
    const tooLarge = { name: 'big.json', mimeType: 'application/json', buffer: Buffer.alloc(10_000_000, ' ') }
    await (await chooser).setFiles(tooLarge)
    await demo.page
      .getByText('big.json is too large to be a file of privacy rules. Your rules are as they were.')
      .waitFor()
  })

  test('a profile is made from another, chosen, deleted and brought back', async () => {
    await demo.start()
    await demo.page.keyboard.press('Control+,')
    await demo.page.getByRole('button', { name: 'Profiles' }).click()
    await demo.page.getByRole('button', { name: 'Copy Conservative to a profile of your own' }).click()
    await demo.page.getByRole('textbox', { name: 'Name' }).fill('For the office')
    await demo.page.getByRole('slider').first().press('Home')
    await demo.page.getByText('Ask it from an expected help of 0 % on').waitFor()
    await demo.page.getByRole('button', { name: 'Save profile' }).click()
    await demo.page.getByRole('radio', { name: 'For the office' }).check()
    await demo.page.getByRole('button', { name: 'Back to the chat' }).click()
    await demo.page.getByRole('button', { name: 'Profile: For the office' }).waitFor()

    await demo.page.keyboard.press('Control+,')
    await demo.page.getByRole('button', { name: 'Profiles' }).click()
    await demo.page.getByRole('button', { name: 'Delete For the office' }).click()
    await demo.page.getByRole('radio', { name: 'For the office' }).waitFor({ state: 'detached' })
    await demo.page.getByRole('button', { name: 'Undo' }).click()
    expect(await demo.page.getByRole('radio', { name: 'For the office' }).isChecked()).toBe(true)
  })

  test('a model is chosen, kept in memory, deleted and brought back with the keyboard', async () => {
    await demo.start()
    await demo.page.keyboard.press('Control+,')
    await demo.page.getByRole('button', { name: 'Local models' }).press('Enter')
    const more = demo.page.getByRole('button', { name: 'More about llama3.3:70b' })
    await more.press('Enter')
    await demo.page.getByRole('menuitemcheckbox', { name: 'Use for harder questions' }).waitFor()
    await demo.page.keyboard.press('ArrowDown')
    await demo.page.keyboard.press('Enter')
    await demo.page.getByText('Answers harder questions. You chose it.').waitFor()
    await demo.page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
    await demo.page.getByText('Deleted llama3.3:70b').waitFor()
    expect(await more.count()).toBe(0)
    await demo.page.getByRole('button', { name: 'Undo' }).press('Enter')
    await more.waitFor()
  })

  test('a model that lacks a price is given one where it is met, with the keyboard, and loses it again', async () => {
    await demo.start()
    await demo.page.getByRole('button', { name: 'Where to answer' }).click()
    await demo.page.getByRole('menuitem', { name: 'o5' }).click()
    await demo.message().fill('What is new?')
    await demo.page.getByRole('button', { name: 'Give a price' }).press('Enter')
    const field = demo.page.getByRole('form', { name: 'Price of o5' }).getByLabel('In', { exact: true })
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
    await demo.page.keyboard.press('Enter')
    await demo.page.getByText('Write what it costs, or 0 if it is free').first().waitFor()
    await demo.page.keyboard.type('1,5')
    await demo.page.keyboard.press('Tab')
    await demo.page.keyboard.type('12')
    await demo.page.keyboard.press('Enter')
    const row = demo.page.getByRole('row', { name: /^o5/ })
    await row.getByText('$1.50').waitFor()
    expect([await row.getByRole('cell').allInnerTexts(), await demo.focusedName()]).toEqual([
      [expect.stringContaining('o5'), '$1.50', '', '$12.00', 'Change'],
      'Change',
    ])

    await demo.page.keyboard.press('Enter')
    await demo.page.getByRole('button', { name: 'Forget this price' }).press('Enter')
    await row.getByRole('button', { name: 'Give a price to o5' }).waitFor()
    await demo.page.getByRole('button', { name: 'Undo' }).press('Enter')
    await row.getByText('$12.00').waitFor()
    await row.getByRole('button').press('Enter')
    await demo.page.keyboard.press('Escape')
    expect(await demo.page.getByRole('form', { name: 'Price of o5' }).count()).toBe(0)
  })

  test('a model is found in the catalogue, and its download paused, taken up and cancelled', async () => {
    await demo.start()
    await demo.page.keyboard.press('Control+,')
    await demo.page.getByRole('button', { name: 'Local models' }).click()
    await demo.page.getByRole('textbox', { name: 'Search the catalogue' }).fill('mistral images')
    await demo.page.getByRole('button', { name: 'Get mistral-small3.2, 15 GB' }).press('Enter')
    await demo.page.getByRole('button', { name: 'Pause mistral-small3.2' }).press('Enter')
    await demo.page.getByText('Paused at').waitFor()
    await demo.page.getByRole('button', { name: 'Go on with mistral-small3.2' }).press('Enter')
    await demo.page.getByRole('button', { name: 'Cancel mistral-small3.2' }).press('Enter')
    expect(await demo.page.getByText('On their way').count()).toBe(0)
  })
})
