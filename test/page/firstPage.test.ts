import { expect, test } from 'vitest'
import { createFirstPage } from '../../electron/page/firstPage.ts'

const nothing = new Uint8Array()
const document = new TextEncoder().encode(
  '<script src="./assets/a.js"></script><link href="./assets/b.css"><link rel="icon" href="./icon.svg">',
)

/** Whether it is there by now: what resolved has told by the next turn of the loop. */
const isThere = (page: ReturnType<typeof createFirstPage>) =>
  Promise.race([page.isThere.then(() => true), new Promise((resolve) => setImmediate(() => resolve(false)))])

test('a page is there once every file that it names went out, in whatever order', async () => {
  const page = createFirstPage()
  const seen: unknown[] = []
  page.sending('/', document)()
  const [script, styles] = [page.sending('/assets/a.js', nothing), page.sending('/assets/b.css', nothing)]
  styles()
  page.sending('/icon.svg', nothing)()
  seen.push(await isThere(page))
  script()
  seen.push(await isThere(page))
  expect(seen).toEqual([false, true])
})

test('a page that has its files from before is there when it connects', async () => {
  const page = createFirstPage()
  page.sending('/', document)()
  page.connected()
  expect(await isThere(page)).toBe(true)
})
