import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildIfStale } from './build.mjs'
import { findElectron } from './electron.mjs'
import { become, root, say } from './steps.mjs'

const args = process.argv.slice(2)
const node = await bootstrap()
await buildIfStale(node)

/** Whoever chooses a port, wants no browser opened or asks what can be chosen means the page. */
const wantsPage = ['--browser', '--port', '--no-open', '--help'].some((flag) =>
  args.some((arg) => arg === flag || arg.startsWith(`${flag}=`)),
)
const electron = wantsPage ? null : await findElectron()
process.exitCode = electron === null ? await openPage() : await openWindow(electron)

async function openWindow(path) {
  const startedAt = Date.now()
  const status = await become(path, ['.', ...args])
  // A kernel that forbids Electron's sandbox ends it within moments.
  if (status === 0 || Date.now() - startedAt > 5_000) return status
  say(`The window could not open (see above). The page in a browser instead:`)
  return openPage()
}

async function openPage() {
  const status = await become(node, [join(root, '.build', 'electron', 'browser.js'), ...args])
  return status
}
