import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright-core'
import { recordings, replayTyping } from '../support/typing.ts'
import { printTimes } from './measure.ts'

// From the last key of a value to its underline, and what a key costs with 20 KB in the field, beside a bare field.

const executablePath = process.env['GATEHOUSE_TEST_CHROMIUM']
const longDraft = 'We walked along the harbour and talked about the weather of that year. '.repeat(290)

if (executablePath === undefined) process.stdout.write('  SKIPPED: there is no Chromium, Chrome or Edge here\n')
else await measure(executablePath)

async function measure(path: string): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'))
  const words = ['.build/electron/browser.js', '--practice', '--no-open', '--port=0', `--data=${dataFolder}`]
  const app = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: app.stdout }), 'line')
  process.on('exit', () => app.kill('SIGKILL'))
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  })
  const page = await browser.newPage()
  await page.goto(String(line).replace('Gatehouse: ', ''))
  const field = page.getByRole('textbox', { name: 'Message' })
  await field.waitFor()
  await watchMarks(page)

  const delays: number[] = []
  for (const recording of recordings) {
    await field.fill('')
    await field.focus()
    await replayTyping(page, recording, async (value) => void delays.push(await delayOf(page, value)))
  }
  printTimes('from the last key of a value to its underline', delays)

  const bare = await browser.newPage()
  await bare.setContent('<textarea style="width: 600px; height: 300px"></textarea>')
  printTimes('a key with 20 KB in a bare field (Event Timing)', await keyTimes(bare, 'textarea'))
  printTimes('a key with 20 KB in the composer (Event Timing)', await keyTimes(page, '.draft textarea'))

  await browser.close()
  app.kill('SIGTERM')
  await once(app, 'exit')
  rmSync(dataFolder, { recursive: true, force: true })
}

/** Notes in the page when each key went down and when each text was first underlined since. */
async function watchMarks(page: Page): Promise<void> {
  await page.evaluate(() => {
    let keyAt = 0
    document.addEventListener('keydown', (event) => (keyAt = event.timeStamp), true)
    const look = () => {
      for (const mark of document.querySelectorAll<HTMLElement>('.draft u')) {
        const text = mark.textContent
        if (mark.dataset['seen'] === text) continue
        mark.dataset['seen'] = text
        performance.mark(`underlined ${text}`, { detail: performance.now() - keyAt })
      }
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

async function delayOf(page: Page, value: string): Promise<number> {
  const name = `underlined ${value}`
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name)
  return page.evaluate((mark) => {
    const [entry] = performance.getEntriesByName(mark)
    performance.clearMarks(mark)
    return entry instanceof PerformanceMark ? Number(entry.detail) : Number.NaN
  }, name)
}

/** Durations of the interactions of 80 keys, as INP takes them: from the key to the next paint, in steps of 8 ms. */
async function keyTimes(page: Page, selector: string): Promise<number[]> {
  const field = page.locator(selector)
  await field.fill(longDraft)
  await field.press('Control+End')
  await page.evaluate(() => {
    const note = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries())
        if ('interactionId' in entry && Number(entry.interactionId) > 0)
          performance.measure(`key ${Number(entry.interactionId)}`, { start: 0, duration: entry.duration })
    }
    // Shorter ones than 16 ms are not told of; a key counts once, as its longest event.
    const options = { type: 'event', durationThreshold: 16 }
    new PerformanceObserver(note).observe(options)
  })
  const words = 'and then we went home because it was getting late, all of us, at about nine or '
  await page.keyboard.type(words, { delay: 60 })
  await page.waitForTimeout(300)
  return page.evaluate(() => {
    const longest = new Map<string, number>()
    for (const { name, duration } of performance.getEntriesByType('measure'))
      if (name.startsWith('key ')) longest.set(name, Math.max(longest.get(name) ?? 0, duration))
    return [...longest.values()]
  })
}
