import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { onTestFinished } from 'vitest'

/** Undefined where there is no browser of the Chromium family: `npm test` looks for one and says so loudly. */
export const chromiumPath = process.env['GATEHOUSE_TEST_CHROMIUM']

/** It asks nobody on the network by itself. */
export function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('There is no browser: skip the test')
  const quiet = [
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
    'disable-quic',
    'no-first-run',
  ]
  const args = ['no-sandbox', 'disable-gpu', ...quiet].map((name) => `--${name}`)
  return chromium.launch({ executablePath: chromiumPath, args })
}

/** A fresh browser profile, until the test ends. */
export async function openChromium(): Promise<BrowserContext> {
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  return browser.newContext()
}
