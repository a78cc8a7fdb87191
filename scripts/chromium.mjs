import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, say } from './steps.mjs'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

/** A browser of the Chromium family for the end-to-end tests, installed where that can be done; null where not. */
export async function findOrInstallChromium() {
  const found = findChromium()
  if (found !== null) return found
  const apt = await findApt()
  if (apt === null) return null
  const [command, ...first] = apt
  say('Installing Chromium for the end-to-end tests (apt-get install chromium) …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run(command, [...first, 'update'], { quiet: true, env })
  await run(command, [...first, 'install', '--yes', '--no-install-recommends', 'chromium'], { quiet: true, env })
  return findChromium()
}

function findChromium() {
  const chosen = process.env.GATEHOUSE_TEST_CHROMIUM || process.env.CHROME_PATH
  if (chosen) return existsSync(chosen) ? chosen : null
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((name) => join(folder, name)))
  return [...onPath, ...macPrograms].find(isProgram) ?? null
}

/** apt-get with what it takes to use it without a password; null where that is not possible. */
async function findApt() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null
  if (process.getuid?.() === 0) return ['apt-get']
  const { status } = await run('sudo', ['-n', 'true'], { quiet: true })
  return status === 0 ? ['sudo', '-n', 'apt-get'] : null
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
