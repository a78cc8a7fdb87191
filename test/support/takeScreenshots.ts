import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { startDemoServer } from './demoServer.ts'
import { demoViews } from './demoViews.ts'

// node test/support/takeScreenshots.ts FOLDER [starts of views' names] [width]: one picture of each view in both
// themes and widths, and what axe says of it.
const [folder = '.build/screenshots', part = '', onlyWidth] = process.argv.slice(2)
const widths = onlyWidth === undefined ? [1440, 900] : [Number(onlyWidth)]

mkdirSync(folder, { recursive: true })
const server = await startDemoServer()
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
})
let problems = 0
for (const width of widths) {
  for (const theme of ['light', 'dark'] as const) {
    for (const view of demoViews.filter(({ name }) => part.split(',').some((start) => name.startsWith(start)))) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
      const page = await context.newPage()
      page.setDefaultTimeout(8000)
      page.on('pageerror', (error) => console.log(`${view.name}: ${error.message}`))
      page.on('console', (line) => line.type() === 'error' && console.log(`${view.name}: ${line.text()}`))
      try {
        await page.goto(`${server.url}?state=${view.state}&theme=${theme}&${view.query ?? ''}`)
        await page.locator('.header h1, .settings h1').first().waitFor()
        await view.steps(page)
      } catch (error) {
        problems += 1
        console.log(`${view.name}: ${String(error).split('\n').slice(0, 3).join(' ')}`)
      }
      await page.screenshot({ path: join(folder, `${view.name}-${theme}-${width}.png`) })
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, impact, nodes } of violations) {
        problems += 1
        console.log(
          `${view.name} ${theme} ${width}: ${impact} ${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 140)} ${failureSummary}`).join(' | ')}`,
        )
      }
      await context.close()
    }
  }
}
await browser.close()
await server.stop()
console.log(`${problems} problems`)
process.exitCode = problems === 0 ? 0 : 1
