import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, runNpm, say, stop } from './steps.mjs'

const neededNode = 24

/** Brings a checkout to where it can be built and run, and returns the Node to run it with. Costs nothing when all is there. */
export async function bootstrap() {
  if (!areDependenciesInstalled()) {
    say('Installing what the app is built from (npm ci, about a minute) …')
    const { status } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    if (status !== 0)
      stop(
        'npm could not install the dependencies.',
        'Look at its message above; most often the network is missing. Then start again.',
      )
  }
  return findNode()
}

/** Compares what npm noted after its last installation with what is asked for now. */
function areDependenciesInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {}
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (installed === undefined) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  )
}

async function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededNode) return process.execPath
  const folder = join(root, 'scripts', 'node24')
  const node = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (await isNeededNode(node)) return node
  if (!(`node-${process.platform}-${process.arch}` in readJson(join(folder, 'package.json')).optionalDependencies)) {
    stop(
      `This is Node ${process.versions.node}; the app needs Node ${neededNode} or newer.`,
      'Install it from https://nodejs.org (or with `brew install node`), then start again.',
    )
  }
  say(`Installing Node ${neededNode} beside this one (${process.versions.node}), for this app alone …`)
  const { status } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
  })
  if (status !== 0 || !(await isNeededNode(node))) {
    stop(`Node ${neededNode} could not be installed.`, 'Install it from https://nodejs.org, then start again.')
  }
  return node
}

async function isNeededNode(node) {
  if (!existsSync(node)) return false
  const { status, output } = await run(node, ['--version'], { quiet: true })
  return status === 0 && Number(/^v(\d+)/.exec(output)?.[1]) >= neededNode
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
