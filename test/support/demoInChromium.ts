import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { startDemoServer } from './demoServer.ts'
import { launchChromium } from './openChromium.ts'

export interface DemoInChromium {
  readonly page: Page
  readonly start: (query?: string) => Promise<void>
  readonly message: () => Locator
  readonly heading: (title: string) => Locator
  readonly focusedName: () => Promise<string | null | undefined>
}

/** A page over demo data in a real browser, anew for each test of the block; it may not break or ask elsewhere. */
export function useDemoPage(): DemoInChromium {
  let browser: Browser
  let page: Page
  let server: Awaited<ReturnType<typeof startDemoServer>>
  const problems: string[] = []

  beforeAll(async () => {
    server = await startDemoServer()
    browser = await launchChromium()
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
  return {
    get page() {
      return page
    },
    message,
    heading,
    async start(query = '') {
      await page.goto(`${server.url}?${query}`)
      await message().waitFor()
      await heading('Refund for a double charge').waitFor()
    },
    focusedName: () => page.evaluate(() => document.activeElement?.textContent),
  }
}
