import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import { environmentWithOpener } from '../support/browserOpener.ts'
import { printTimes } from './measure.ts'

// From starting the program to a page that can be typed into, beside an empty page of the same browser.

const executablePath = process.env['GATEHOUSE_TEST_CHROMIUM']
const rounds = 8

if (executablePath === undefined) process.stdout.write('  SKIPPED: there is no Chromium, Chrome or Edge here\n')
else await measure(executablePath)

async function measure(path: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  })
  const dataFolder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'))
  // The browser that is sent for is this one.
  const env = environmentWithOpener(0)
  const times = { empty: [0], link: [0], paint: [0], usable: [0] }
  for (const list of Object.values(times)) list.pop()

  for (let round = 0; round < rounds; round++) {
    const empty = await browser.newPage()
    const emptyAt = performance.now()
    await empty.goto('data:text/html,<title>Empty</title><input autofocus>')
    times.empty.push(performance.now() - emptyAt)
    await empty.close()

    const startedAt = performance.now()
    const options = ['.build/electron/browser.js', '--practice', '--port=0', `--data=${dataFolder}`]
    const app = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'], env })
    const [line] = await once(createInterface({ input: app.stdout }), 'line')
    times.link.push(performance.now() - startedAt)
    const page = await browser.newPage()
    const openedAt = performance.now() - startedAt
    await page.goto(String(line).replace('Gatehouse: ', ''))
    await page.getByRole('textbox', { name: 'Message' }).waitFor()
    times.usable.push(performance.now() - startedAt)
    const paintMs = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
    times.paint.push(openedAt + paintMs)
    await page.close()
    app.kill('SIGTERM')
    await once(app, 'exit')
  }
  await browser.close()
  rmSync(dataFolder, { recursive: true, force: true })
  printTimes('an empty page in the same browser', times.empty.slice(1))
  printTimes('from the start of the program to its link', times.link.slice(1))
  printTimes('from the start of the program to the first paint', times.paint.slice(1))
  printTimes('from the start of the program to a field to type in', times.usable.slice(1))
}
