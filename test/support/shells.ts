import { _electron, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { chromiumPath, openChromium } from './openChromium.ts'
import { startApp } from './startApp.ts'

/** Undefined where there is no Electron, or no display for its window: `npm test` says so loudly. */
const electronPath = process.env['GATEHOUSE_TEST_ELECTRON']

export interface OpenedApp {
  readonly page: Page
  readonly said: () => string
  /** Ends the app as its person would. Resolves with its exit status. */
  stop(): Promise<number | null>
}

interface TestedShell {
  readonly name: string
  readonly isMissing: boolean
  readonly open: (dataFolder: string) => Promise<OpenedApp>
}

/** The built app with practice models, in each shell that this machine can open. */
export const shells: readonly TestedShell[] = [
  {
    name: 'in a browser',
    isMissing: chromiumPath === undefined,
    open: async (dataFolder) => {
      const app = await startApp(dataFolder, ['--practice'])
      const page = await (await openChromium()).newPage()
      await page.goto(app.link)
      const stop = async () => {
        await page.close()
        return app.stop()
      }
      return { page, said: app.said, stop }
    },
  },
  {
    name: "in Electron's window",
    isMissing: electronPath === undefined,
    open: async (dataFolder) => {
      const app = await _electron.launch({
        ...(electronPath !== undefined && { executablePath: electronPath }),
        args: ['.', '--practice', '--data', dataFolder],
      })
      const child = app.process()
      let output = ''
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)))
      onTestFinished(() => void child.kill('SIGKILL'))
      const stop = async () => {
        await app.close()
        return child.exitCode
      }
      return { page: await app.firstWindow(), said: () => output, stop }
    },
  },
]
