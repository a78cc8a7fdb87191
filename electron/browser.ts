import { join } from 'node:path'
import { createApp } from './app.ts'
import { closeInTime } from './instance/closeInTime.ts'
import { findProblem, parseCommandLine, usage, type CommandLine } from './instance/commandLine.ts'
import { openDataFolder } from './instance/dataFolder.ts'
import { readRunningInstance, takeInstanceLock, type InstanceLock } from './instance/instanceLock.ts'
import { createEventLog } from './page/eventLog.ts'
import { isPortTaken } from './page/listen.ts'
import { openBrowser } from './page/openBrowser.ts'
import { startPageServer, type PageServer } from './page/pageServer.ts'
import { askForLink } from './page/runningApp.ts'
import { openVault } from './secrets/openVault.ts'
import { profileWishOf } from './settings/pinnedProfile.ts'
import { answerCall } from './wire/answerCall.ts'

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
  const app = await createApp({
    dataFolder,
    shell: 'browser',
    practice,
    profileWish: profileWishOf(profile, process.env),
    publish: events.publish,
    vault: await openVault({ folder: dataFolder, platform: process.platform, now: Date.now }),
    // The page says it.
    notify: () => false,
    // The page's own bridge asks and opens: its browser may be at the other end of a tunnel.
    confirmLink: async () => false,
    openLink: async () => {},
  })
  // One Ctrl+C may arrive twice, from the terminal and from the script that started this.
  let closing: Promise<void> | null = null
  try {
    const server = await startPageServer({
      events,
      port,
      folder: join(import.meta.dirname, '..', 'renderer'),
      answer: (name, input) => answerCall(app.handlers, name, input),
      onAllGone: () => app.pageClosed(),
      onFirst: () => app.pageOpened(),
    })
    lock.announce({ shell: 'browser', processId: process.pid, origin: server.origin, linkKey: server.linkKey })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => void (closing ??= close(server)))
    showLink(server.newLink(), opensBrowser)
    return 0
  } catch (thrown) {
    if (!isPortTaken(thrown)) throw thrown
    console.error(`Port ${port} is taken by another program. Give another one with --port N, or none.`)
    await app.close()
    lock.release()
    return 1
  }

  async function close(server: PageServer): Promise<void> {
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

function showLink(link: string, opensBrowser: boolean): void {
  console.log(`Gatehouse: ${link}`)
  if (opensBrowser) openBrowser(link, () => console.log('No browser could be opened here: open the link yourself.'))
}
