import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say } from './steps.mjs'

const folder = join(root, 'node_modules', 'electron')
const failureFile = join(root, '.build', 'electron-not-downloaded')
const patienceMs = 12_000

/**
 * The Electron to open a window with, or null where there is none. It is downloaded by its own installer, once and with
 * little patience: a machine that is offline must not wait for it at every start.
 */
export async function findElectron() {
  const reason = noWindowReason()
  if (reason !== null) {
    say(`No window: ${reason}.`)
    return null
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const there = installedElectron()
  if (there !== null) return there
  if (existsSync(failureFile) && readFileSync(failureFile, 'utf8') === version) {
    say('Electron is not here and could not be downloaded before. To try again: npx install-electron')
    return null
  }
  say(`Downloading Electron ${version} (at most ${patienceMs / 1000} s; --browser goes without it) …`)
  await run(process.execPath, [join(folder, 'install.js')], { quiet: true, timeoutMs: patienceMs })
  const downloaded = installedElectron()
  if (downloaded === null) {
    mkdirSync(join(root, '.build'), { recursive: true })
    writeFileSync(failureFile, version)
    say('Electron could not be downloaded in that time. To get it without a limit: npx install-electron')
  }
  return downloaded
}

/** The Electron that can open a window here without any download; null: none. */
export const presentElectron = () => (noWindowReason() === null ? installedElectron() : null)

function noWindowReason() {
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'this session has no display'
  return process.getuid?.() === 0 ? 'Electron does not run as root' : null
}

function installedElectron() {
  const pathFile = join(folder, 'path.txt')
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
  const path = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  return existsSync(join(dist, path)) ? join(dist, path) : null
}
