import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

const answerSchema = z.union([
  z.object({ id: z.number(), thrown: z.string() }),
  z.object({ id: z.number(), value: z.unknown().optional() }),
])

export interface RunningMain {
  /** Has the stand-in for Electron do something: see its `actions`. Rejects where it threw. */
  readonly act: (action: string, ...args: readonly unknown[]) => Promise<unknown>
  /** Repeats an action until its answer passes. */
  readonly until: (passes: (answer: unknown) => boolean, action: string) => Promise<unknown>
  readonly ended: Promise<number | null>
  readonly said: () => string
}

/** Runs the built main.js on plain Node, with a stand-in for Electron. */
export function runMain(dataFolder: string, env: Readonly<Record<string, string>> = {}): RunningMain {
  const main = resolve('.build/electron/main.js')
  const child = fork(main, ['--practice', '--data', dataFolder], {
    // As Electron itself: argv holds the app's folder before the app's own arguments.
    execArgv: ['--import', resolve('test/support/electronHook.mjs')],
    env: { ...process.env, ...env },
    silent: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)))
  const ended = once(child, 'exit').then(([status]) => (typeof status === 'number' ? status : null))
  onTestFinished(() => void child.kill('SIGKILL'))

  let newestId = 0
  const act: RunningMain['act'] = async (action, ...args) => {
    newestId += 1
    const id = newestId
    const answered = new Promise<unknown>((resolveAnswer, reject) => {
      const take = (message: unknown) => {
        const answer = answerSchema.safeParse(message).data
        if (answer?.id !== id) return
        child.off('message', take)
        if ('thrown' in answer) reject(new Error(answer.thrown))
        else resolveAnswer(answer.value)
      }
      child.on('message', take)
    })
    child.send({ id, action, args })
    return Promise.race([
      answered,
      ended.then((status) => Promise.reject(new Error(`main.js ended with ${status}: ${output}`))),
    ])
  }

  return {
    act,
    async until(passes, action) {
      for (;;) {
        const answer = await act(action)
        if (passes(answer)) return answer
      }
    },
    ended,
    said: () => output,
  }
}
