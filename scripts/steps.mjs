import { spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Progress goes where it does not mix with what a command prints. */
export const say = (text) => console.error(`· ${text}`)

/** Ends the run with what went wrong and what to do. */
export function stop(problem, next) {
  console.error(`\n✗ ${problem}\n  ${next}`)
  process.exit(1)
}

/**
 * Runs a command in the checkout. Resolves with its exit status (null: killed or not there) and what it said, where
 * that is not shown as it comes. `aside`: what it prints is progress.
 */
export function run(command, args, { quiet = false, aside = false, env = {}, cwd = root, timeoutMs } = {}) {
  return new Promise((resolveRun) => {
    let output = ''
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...((quiet || !process.stdout.isTTY) && { NO_COLOR: '1' }), ...env },
      stdio: ['ignore', quiet ? 'pipe' : aside ? process.stderr : 'inherit', quiet ? 'pipe' : 'inherit'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    child.once('error', () => resolveRun({ status: null, output }))
    child.once('close', (status) => resolveRun({ status, output }))
  })
}

/** The npm that started this script, or the one on the path. */
export function runNpm(args, given) {
  const npm = process.env.npm_execpath
  const options = { ...given, aside: true }
  return npm?.endsWith('.js') ? run(process.execPath, [npm, ...args], options) : run('npm', args, options)
}

/** The program to run until it ends; gets the signals that this process gets. Resolves with its exit status. */
export function become(command, args, { cwd = root } = {}) {
  return new Promise((resolveRun, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('exit', (status, signal) => resolveRun(status ?? (signal === null ? 0 : 1)))
  })
}
