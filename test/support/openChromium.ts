import { chromium, type BrowserContext } from 'playwright-core'
import { onTestFinished } from 'vitest'

/** Undefined where there is no browser of the Chromium family: `npm test` looks for one and says so loudly. */
export const chromiumPath = process.env['GATEHOUSE_TEST_CHROMIUM']

/** A fresh browser profile, until the test ends. It asks nobody on the network by itself. */
export async function openChromium(): Promise<BrowserContext> {
  if (chromiumPath === undefined) throw new Error('There is no browser: skip the test')
  const quiet = [
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
    'disable-quic',
    'no-first-run',
  ]
  const args = ['no-sandbox', 'disable-gpu', ...quiet].map((name) => `--${name}`)
  const browser = await chromium.launch({ executablePath: chromiumPath, args })
  onTestFinished(() => browser.close())
  return browser.newContext()
}
