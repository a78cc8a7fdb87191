import { app, dialog, nativeTheme, protocol, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { Publish } from '../shared/contract.ts'
import type { MenuCommand } from '../shared/menu.ts'
import { settingsSchema } from '../shared/settings.ts'
import { isCommand } from './commands/commandNames.ts'
import { closeInTime } from './instance/closeInTime.ts'
import { parseCommandLine } from './instance/commandLine.ts'
import { openDataFolder } from './instance/dataFolder.ts'
import { takeInstanceLock, type InstanceLock } from './instance/instanceLock.ts'
import { createLateApp } from './lateApp.ts'
import { profileWishOf, type ProfileWish } from './settings/pinnedProfile.ts'
import { peekSettings } from './settings/readSettings.ts'
import { denyPermissions, guardContents } from './shell/guards.ts'
import { publishTo, serveCalls } from './shell/ipc.ts'
import { createKeyProtector } from './shell/keyProtector.ts'
import { createLinkGate } from './shell/links.ts'
import { createNotify } from './shell/notifications.ts'
import { showMenu } from './shell/menu.ts'
import { pageScheme, servePageFiles } from './shell/pageProtocol.ts'
import { focusWindow, openWindow } from './shell/window.ts'

const args = process.argv.slice(app.isPackaged ? 1 : 2)
if (isCommand(args[0])) void runAsCommand()
else openGatehouse()

async function runAsCommand(): Promise<void> {
  const { runWindowCommand } = await import('./windowCommand.ts')
  app.exit(await runWindowCommand(args, app.whenReady().then(createKeyProtector)))
}

function openGatehouse(): void {
  const { dataFolder: chosenFolder, practice, profile } = parseCommandLine(args)
  const dataFolder = openDataFolder(chosenFolder)
  // Chromium's own files stay apart from what the person keeps; the single-instance lock is bound to this path.
  app.setPath('userData', join(dataFolder, 'chromium'))
  app.enableSandbox()

  // Both locks come before anything is opened: Electron's lets a second start show the first window, ours also keeps
  // out the page in a browser.
  const lock = app.requestSingleInstanceLock() ? takeInstanceLock(dataFolder) : 'ours'
  if (lock === 'ours') return app.quit()
  if (lock === null) {
    dialog.showErrorBox(
      'Gatehouse is open in a browser already',
      'Go on there, or stop it first (Ctrl+C in its terminal).',
    )
    return app.quit()
  }
  protocol.registerSchemesAsPrivileged([pageScheme])
  // Not awaited here: Electron is never ready before its entry file has ended.
  app
    .whenReady()
    .then(() => start({ instance: lock, dataFolder, practice, profileWish: profileWishOf(profile, process.env) }))
    .catch((bug: unknown) => {
      console.error(bug)
      dialog.showErrorBox('Gatehouse could not start', bug instanceof Error ? bug.message : String(bug))
      app.exit(1)
    })
}

interface Start {
  readonly instance: InstanceLock
  readonly dataFolder: string
  readonly practice: boolean
  readonly profileWish: ProfileWish | null
}

async function start({ instance, dataFolder, practice, profileWish }: Start): Promise<void> {
  let window: BrowserWindow | null = null
  const currentWindow = () => window
  const gatehouse = createLateApp()
  const links = createLinkGate(currentWindow)
  const publishToPage = publishTo(currentWindow)
  const publish: Publish = (name, payload) => {
    if (name === 'settings.changed') nativeTheme.themeSource = settingsSchema.parse(payload).theme
    publishToPage(name, payload)
  }
  const { promise: firstShown, resolve: onShown } = Promise.withResolvers<void>()

  instance.announce({ shell: 'window', processId: process.pid })
  denyPermissions()
  guardContents(links.offer)
  servePageFiles(join(import.meta.dirname, '..', 'renderer'))
  nativeTheme.themeSource = peekSettings(dataFolder).theme

  const show = (): void => {
    if (window === null) {
      const onClosed = () => {
        window = null
        gatehouse.pageClosed()
      }
      window = openWindow(join(dataFolder, 'window.json'), { onShown, onClosed })
      gatehouse.pageOpened()
    }
    focusWindow(window)
  }
  const choose = (command: MenuCommand): void => {
    show()
    publish('menu.chosen', command)
  }
  serveCalls(currentWindow, gatehouse.answer)
  showMenu(choose)
  app.on('second-instance', show)
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  let quitting: Promise<void> | null = null
  app.on('will-quit', (event) => {
    event.preventDefault()
    quitting ??= quit(instance, gatehouse.close)
  })
  show()
  // Loading the app takes this process for itself, and the window with it: what there is to see is shown before.
  await firstShown
  await gatehouse.open(async () => {
    const { openWindowApp } = await import('./windowApp.ts')
    return openWindowApp({
      cipher: createKeyProtector(),
      dataFolder,
      practice,
      profileWish,
      publish,
      notify: createNotify(currentWindow, () => choose('budget')),
      confirmLink: links.confirm,
      openLink: links.open,
    })
  })
}

async function quit(instance: InstanceLock, close: () => Promise<void>): Promise<void> {
  await closeInTime(close)
  instance.release()
  app.exit()
}
