import { describe, expect, test } from 'vitest'
import { useDemoPage } from '../support/demoInChromium.ts'
import { chromiumPath } from '../support/openChromium.ts'

describe.skipIf(chromiumPath === undefined)('the budget in Chromium', { timeout: 60_000 }, () => {
  const demo = useDemoPage()

  test.each([1440, 900, 640])(
    'a limit that is used up leaves the head of a window of %i pixels whole',
    async (width) => {
      await demo.page.setViewportSize({ width, height: 700 })
      await demo.start('state=over-cap')
      const chip = await demo.page.locator('.budget-chip').boundingBox()
      const sum = await demo.page.locator('.budget-chip__sum').boundingBox()
      const title = await demo.heading('Refund for a double charge').boundingBox()
      expect({
        isChipWhole: chip !== null && chip.x + chip.width <= width,
        isSumWhole: chip !== null && sum !== null && sum.x + sum.width <= chip.x + chip.width,
        hasTitle: title !== null && title.width > 20,
      }).toEqual({ isChipWhole: true, isSumWhole: true, hasTitle: true })
    },
  )

  test('an account that is ahead of the clock says why, and is put right with the keyboard', async () => {
    await demo.start('state=clock-back')
    await demo.page.getByTitle("This month's spending").press('Enter')
    await demo.page.getByText("which this machine's clock has yet to reach").waitFor()
    await demo.page.getByRole('button', { name: 'The clock is right' }).press('Enter')
    await demo.page.getByText("which this machine's clock has yet to reach").waitFor({ state: 'detached' })
    expect(await demo.page.getByText('spent of €20.00').count()).toBe(1)
  })
})
