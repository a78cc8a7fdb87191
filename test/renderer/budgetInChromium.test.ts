import { describe, expect, test } from 'vitest'
import { useDemoPage } from '../support/demoInChromium.ts'
import { chromiumPath } from '../support/openChromium.ts'

describe.skipIf(chromiumPath === undefined)('the budget in Chromium', { timeout: 60_000 }, () => {
  const demo = useDemoPage()

  test.each([
    ['over-cap', 1440],
    ['over-cap', 900],
    ['near-cap', 640],
    ['usual', 1000],
  ])('%s: what is left stands whole in the head of a window of %i pixels', async (state, width) => {
    await demo.page.setViewportSize({ width, height: 700 })
    await demo.start(`state=${state}`)
    const chip = await demo.page.locator('.budget-chip').evaluate((button) => ({
      right: button.getBoundingClientRect().right,
      hidden: button.scrollWidth - button.clientWidth,
    }))
    const title = await demo.heading('Refund for a double charge').boundingBox()
    expect({
      isInside: chip.right <= width,
      hidden: chip.hidden,
      hasTitle: title !== null && title.width > 60,
    }).toEqual({
      isInside: true,
      hidden: 0,
      hasTitle: true,
    })
  })

  test('an account that is ahead of the clock says why, and is put right with the keyboard', async () => {
    await demo.start('state=clock-back')
    await demo.page.getByTitle("This month's spending").press('Enter')
    await demo.page.getByText("which this machine's clock has yet to reach").waitFor()
    await demo.page.getByRole('button', { name: 'The clock is right' }).press('Enter')
    await demo.page.getByText("which this machine's clock has yet to reach").waitFor({ state: 'detached' })
    expect(await demo.page.getByText('spent of €20.00').count()).toBe(1)
  })
})
