import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../support/ensureBuilt.ts'
import { chromiumPath, openChromium } from '../support/openChromium.ts'
import { startApp } from '../support/startApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { recordings, replayTyping } from '../support/typing.ts'

beforeAll(ensureBuilt, 120_000)

test.skipIf(chromiumPath === undefined)(
  'what ten people type is underlined in its place',
  async () => {
    const app = await startApp(temporaryFolder(), ['--practice'])
    const page = await (await openChromium()).newPage()
    await page.goto(app.link)
    const field = page.getByRole('textbox', { name: 'Message' })
    /** Each mark with what the field holds at its place. */
    const marks = () =>
      page.locator('.draft').evaluate((draft) => {
        const written = draft.querySelector('textarea')?.value ?? ''
        return [...draft.querySelectorAll('u')].map((mark) => {
          const start = Number(mark.dataset['start'])
          const text = mark.textContent
          return [text, written.slice(start, start + text.length)]
        })
      })

    for (const recording of recordings) {
      await field.fill('')
      await field.focus()
      await replayTyping(page, recording)
      // Where nothing is to be found, the gate must have looked before that means anything.
      if (recording.underlined.length === 0) await page.locator('.draft__mirror[data-level=public]').waitFor()
      await expect
        .poll(marks, { message: recording.name, timeout: 20_000 })
        .toEqual(recording.underlined.map((value) => [value, value]))
    }
  },
  180_000,
)
