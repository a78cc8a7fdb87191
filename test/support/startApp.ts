import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { openTestBridge } from './openTestBridge.ts'
import { enter } from './pageVisitor.ts'

export interface StartedApp {
  /** Lets one browser in. */
  readonly link: string
  readonly said: () => string
  /** As Ctrl+C does. Resolves with the exit status: 0 where nothing got out past the door. */
  stop(): Promise<number | null>
  kill(): Promise<void>
}

/** The built app on plain Node, as `npm start` runs it, with a trap for whatever would get out past the door. */
export async function startApp(
  dataFolder: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<StartedApp> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      resolve('test/support/networkTrapPreload.ts'),
      resolve('.build/electron/browser.js'),
      '--no-open',
      '--port=0',
      `--data=${dataFolder}`,
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } },
  )
  let output = ''
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  const ended = once(child, 'exit').then(([status]) => (typeof status === 'number' ? status : null))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  onTestFinished(async () => void (await end('SIGKILL')))

  const link = await Promise.race([
    new Promise<string>((resolveLink) => {
      child.stdout.on('data', (chunk) => {
        output += String(chunk)
        const [found] = /http:\/\/\S+/.exec(output) ?? []
        if (found) resolveLink(found)
      })
    }),
    ended.then((status) => Promise.reject(new Error(`The app ended with ${status}: ${output}`))),
  ])
  return {
    link,
    said: () => output,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  }
}

/** A page without a browser. */
export async function enterApp({ link }: StartedApp) {
  const cookie = await enter(link)
  return openTestBridge({ origin: new URL(link).origin }, cookie)
}
