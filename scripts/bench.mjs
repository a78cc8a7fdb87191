import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildIfStale } from './build.mjs'
import { findOrInstallChromium } from './chromium.mjs'
import { root, run, say } from './steps.mjs'

/** Measures one thing after the other, each beside something run in the same minute: `npm run bench [-- PART OF A NAME]`. */
const folder = join('test', 'bench')
const [part = ''] = process.argv.slice(2)
const node = await bootstrap()
await buildIfStale(node)
const chromium = await findOrInstallChromium()
const hook = join(root, 'test', 'support', 'noElectronHook.mjs')
const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.bench.ts') && name.includes(part))
for (const name of names.toSorted()) {
  say(name.slice(0, -'.bench.ts'.length))
  const env = chromium === null ? {} : { GATEHOUSE_TEST_CHROMIUM: chromium }
  const { status } = await run(node, ['--import', hook, join(folder, name)], { env })
  if (status !== 0) process.exitCode = 1
}
