import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { bootstrap } from './bootstrap.mjs'
import { root, run, say, stop } from './steps.mjs'

const buildFolder = join(root, '.build')
const stampFile = join(buildFolder, 'stamp')
const lockFolder = join(buildFolder, 'building')
/** A build takes seconds; a lock that is older was left by one that was killed. */
const lockLifeMs = 120_000

/** Builds page, main and preload where a source changed since the last build. */
export async function buildIfStale(node) {
  const stamp = hashSources()
  if (isFresh(stamp)) return
  await takeLock()
  try {
    if (isFresh(stamp)) return
    say('Building …')
    rmSync(stampFile, { force: true })
    rmSync(join(buildFolder, 'electron'), { recursive: true, force: true })
    const vite = join('node_modules', 'vite', 'bin', 'vite.js')
    const { status } = await run(node, [vite, 'build', '--app', '--logLevel', 'warn'], {
      aside: true,
      // Whoever builds: tests, too, are of what is shipped.
      env: { NODE_ENV: 'production' },
    })
    if (status !== 0) stop('The build failed.', 'Look at the message above. `npm run check` may say more.')
    writeFileSync(stampFile, stamp)
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}

const isFresh = (stamp) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp

/** Of everything that goes into the build, by content: a checkout of another branch changes times for nothing. */
function hashSources() {
  const hash = createHash('sha256')
  const folders = ['shared', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  )
  const single = ['vite.config.ts', 'package.json', 'package-lock.json'].map((name) => join(root, name))
  for (const file of [...folders, ...single].toSorted())
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** Two runs at the same time build one after the other. */
async function takeLock() {
  mkdirSync(buildFolder, { recursive: true })
  for (;;) {
    try {
      mkdirSync(lockFolder)
      return
    } catch (taken) {
      if (taken.code !== 'EEXIST') throw taken
    }
    const lockedAt = statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - lockedAt > lockLifeMs) rmSync(lockFolder, { recursive: true, force: true })
    await setTimeout(100)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await buildIfStale(await bootstrap())
