import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildIfStale } from './build.mjs'
import { root, run, say } from './steps.mjs'

/** Packages for this platform into release/. `--dir` leaves out the installers; what follows goes to electron-builder. */
const node = await bootstrap()
await buildIfStale(node)

const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist')
const local = existsSync(dist) ? [`-c.electronDist=${dist}`] : []
say(local.length > 0 ? `Packaging with the Electron in ${dist} …` : 'Packaging (Electron is downloaded first) …')
const builder = join('node_modules', 'electron-builder', 'cli.js')
const { status } = await run(node, [builder, ...local, ...process.argv.slice(2)])
process.exitCode = status ?? 1
