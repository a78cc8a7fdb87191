import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLeftovers } from '../../electron/library/leftovers.ts'
import { createPracticeOllama } from '../../electron/practice/practiceOllama.ts'
import { openLibrary } from '../support/openLibrary.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const digest = (letter: string) => `sha256-${letter.repeat(64)}`
const minute = 60_000

/** A store of models with files that were last written so long ago. */
function storeWith(ages: Readonly<Record<string, number>>) {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'blobs'))
  for (const [name, ageMs] of Object.entries(ages)) {
    const file = join(folder, 'blobs', name)
    writeFileSync(file, Buffer.alloc(8192))
    const at = (Date.now() - ageMs) / 1000
    utimesSync(file, at, at)
  }
  return { folder, names: () => readdirSync(join(folder, 'blobs')) }
}

test('parts of downloads are counted and removed; whole files, and what another program is fetching, are not', async () => {
  const { folder, names } = storeWith({
    [`${digest('a')}-partial`]: 5 * minute,
    [`${digest('a')}-partial-0`]: 5 * minute,
    [`${digest('b')}-partial`]: 5 * minute,
    [`${digest('b')}-partial-3`]: 100,
    [digest('c')]: 5 * minute,
  })
  const leftovers = createLeftovers(folder, Date.now)
  expect(await leftovers.measure()).toBe(2 * 8192)
  await leftovers.remove()
  expect([names().toSorted(), await leftovers.measure()]).toEqual([
    [`${digest('b')}-partial`, `${digest('b')}-partial-3`, digest('c')],
    0,
  ])
  expect(await createLeftovers(join(folder, 'nowhere'), Date.now).measure()).toBe(0)
})

test('as long as a download may be gone on with, nothing counts as left over', async () => {
  const { folder, names } = storeWith({ [`${digest('a')}-partial`]: 5 * minute })
  const ollama = await createPracticeOllama({ delayScale: 1 })
  const { library, until } = await openLibrary(ollama.baseUrl, { leftovers: createLeftovers(folder, Date.now) })
  expect(library.read().leftoverBytes).toBe(8192)
  await library.start('practice-large:latest')
  library.pause('practice-large:latest')
  await library.refresh()
  expect([library.read().leftoverBytes, await library.clearLeftovers()]).toEqual([
    0,
    { ok: false, error: { kind: 'busy', what: 'download' } },
  ])
  library.cancel('practice-large:latest')
  await library.refresh()
  expect((await until(({ leftoverBytes }) => leftoverBytes > 0)).leftoverBytes).toBe(8192)
  expect([await library.clearLeftovers(), names(), library.read().leftoverBytes]).toEqual([
    { ok: true, value: undefined },
    [],
    0,
  ])
  await ollama.close()
})
