import { join } from 'node:path'
import { closeInTime } from './instance/closeInTime.ts'
import { findProblem, parseCommandLine, usage, type CommandLine } from './instance/commandLine.ts'
import { openDataFolder } from './instance/dataFolder.ts'
import { readRunningInstance, takeInstanceLock, type InstanceLock } from './instance/instanceLock.ts'
import { createLateApp } from './lateApp.ts'
import { createEventLog } from './page/eventLog.ts'
import { isPortTaken } from './page/listen.ts'
import { openBrowser } from './page/openBrowser.ts'
import { startPageServer, type PageServer } from './page/pageServer.ts'
import { askForLink } from './page/runningApp.ts'

const status = await main()
// Zero may mean that it runs now; anything else, that there is nothing to wait for.
if (status !== 0) process.exit(status)

async function main(): Promise<number> {
  const args = process.argv.slice(2)
  const problem = findProblem(args)
  if (problem !== null) {
    console.error(problem)
    return 2
  }
  const commandLine = parseCommandLine(args)
  if (commandLine.help) {
    console.log(usage)
    return 0
  }
  const dataFolder = openDataFolder(commandLine.dataFolder)
  const lock = takeInstanceLock(dataFolder)
  return lock === null ? joinRunning(dataFolder, commandLine) : serve(dataFolder, lock, commandLine)
}

async function serve(
  dataFolder: string,
  lock: InstanceLock,
  { practice, port, opensBrowser, profile }: CommandLine,
): Promise<number> {
  const events = createEventLog()
  const app = createLateApp()
  const { promise: nobodyComes, resolve: expectNobody } = Promise.withResolvers<void>()
  // One Ctrl+C may arrive twice, from the terminal and from the script that started this.
  let closing: Promise<void> | null = null
  let server: PageServer
  try {
    server = await startPageServer({
      events,
      port,
      folder: join(import.meta.dirname, '..', 'renderer'),
      answer: app.answer,
      onAllGone: app.pageClosed,
      onFirst: app.pageOpened,
    })
    lock.announce({ shell: 'browser', processId: process.pid, origin: server.origin, linkKey: server.linkKey })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void (closing ??= close()))
    showLink(server.newLink(), opensBrowser, expectNobody)
  } catch (thrown) {
    if (!isPortTaken(thrown)) throw thrown
    console.error(`Port ${port} is taken by another program. Give another one with --port N, or none.`)
    lock.release()
    return 1
  }
  // Loading the app takes this process for itself: a browser that was sent for gets its page before.
  await Promise.race([server.firstPage, nobodyComes])
  await app.open(async () => {
    const { openBrowserApp } = await import('./browserApp.ts')
    return openBrowserApp({ dataFolder, practice, profile, publish: events.publish })
  })
  return 0

  async function close(): Promise<void> {
    await closeInTime(async () => {
      await server.close()
      await app.close()
    })
    lock.release()
    process.exit()
  }
}

/** A second start on the same folder: the first one goes on, and another browser can be let in. */
async function joinRunning(dataFolder: string, { opensBrowser }: CommandLine): Promise<number> {
  const running = readRunningInstance(dataFolder)
  if (running?.shell === 'window') {
    console.error(
      `Gatehouse is open in its window already (process ${running.processId}). Quit it there first, or give another folder with --data DIR.`,
    )
    return 1
  }
  const link = running === null ? null : await askForLink(running.origin, running.linkKey)
  if (link === null) {
    console.error('Gatehouse is running already but does not answer. If it is just starting, try again in a moment.')
    return 1
  }
  console.log('Gatehouse is running already; this is a new link to it.')
  showLink(link, opensBrowser)
  return 0
}

function showLink(link: string, opensBrowser: boolean, onNobody: () => void = () => {}): void {
  console.log(`Gatehouse: ${link}`)
  if (!opensBrowser) return onNobody()
  openBrowser(link, () => {
    console.log('No browser could be opened here: open the link yourself.')
    onNobody()
  })
}
