import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build } from 'vite'

/** One file that starts in a tenth of a second, since hundreds of processes are started and killed. */
export async function bundleLedgerWorker(): Promise<string> {
  const outDir = join(import.meta.dirname, '../../.build/ledgerWorker')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'ledgerWorker.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { external: [/^node:/, ...builtinModules], output: { entryFileNames: 'worker.mjs' } },
    },
  })
  const start = join(outDir, 'start.mjs')
  writeFileSync(
    start,
    `import { enableCompileCache } from 'node:module'\nenableCompileCache('${join(outDir, 'cache')}')\nawait import('./worker.mjs')\n`,
  )
  return start
}

/** As `ps` says it: T is stopped. */
function stateOf(pid: number | undefined): string {
  const file = `/proc/${pid}/stat`
  return existsSync(file)
    ? (/\) (\w)/.exec(readFileSync(file, 'utf8'))?.[1] ?? '')
    : execFileSync('ps', ['-o', 'state=', '-p', `${pid}`], { encoding: 'utf8' }).trim()
}

export interface Caller {
  /** What the ledger acknowledged: `reserved`, `released` or `settled`, and the attempt. */
  readonly lines: () => readonly string[]
  /** Once it has said so many lines, or has ended. */
  readonly hasSaid: (lines: number) => Promise<void>
  readonly kill: () => void
  /** Returns once it does nothing any more: what it has written by then is what a kill would leave. */
  readonly stop: () => void
  readonly goOn: () => void
  readonly ended: Promise<void>
}

export interface CallerOptions {
  readonly worker: string
  readonly file: string
  readonly seed: number
  readonly calls: number
  readonly limitNanoUsd: number
}

export function startCaller({ worker, file, seed, calls, limitNanoUsd }: CallerOptions): Caller {
  const child = spawn(process.execPath, [worker, file, `${seed}`, `${calls}`, `${limitNanoUsd}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const waiting = new Set<{ readonly lines: number; readonly resolve: () => void }>()
  let said = 0
  child.stdout.on('data', (chunk) => {
    output += chunk
    said += String(chunk).split('\n').length - 1
    for (const waiter of waiting) {
      if (said < waiter.lines) continue
      waiter.resolve()
      waiting.delete(waiter)
    }
  })
  const ended = once(child, 'close').then(() => {
    for (const waiter of waiting) waiter.resolve()
  })
  return {
    // The last line may have been cut off by the kill.
    lines: () => output.split('\n').slice(0, -1),
    hasSaid: (lines) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      if (said >= lines || child.exitCode !== null || child.signalCode !== null) resolve()
      else waiting.add({ lines, resolve })
      return promise
    },
    kill: () => void child.kill('SIGKILL'),
    stop: () => {
      child.kill('SIGSTOP')
      while (!stateOf(child.pid).startsWith('T'));
    },
    goOn: () => void child.kill('SIGCONT'),
    ended,
  }
}
