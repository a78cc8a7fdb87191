import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { join } from 'node:path'
import { pageUrl } from './pageProtocol.ts'
import { fitWindowState, keepWindowState, readWindowState, smallestWindow, usualWindow } from './windowState.ts'

/** The page's own background in each theme, so that no other colour flashes before it is drawn. */
const background = { light: '#fbfbfa', dark: '#191b1a' }

interface WindowEvents {
  /** The page was drawn for the first time. */
  readonly onShown: () => void
  readonly onClosed: () => void
}

/** Opens the app's one window; it shows when there is something to see. */
export function openWindow(stateFile: string, { onShown, onClosed }: WindowEvents): BrowserWindow {
  const state = fitWindowState(
    readWindowState(stateFile),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...(state?.bounds ?? usualWindow),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Gatehouse',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: true,
    },
  })
  if (state?.maximised) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
    onShown()
  })
  window.on('close', () =>
    keepWindowState(stateFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized() }),
  )
  window.on('closed', onClosed)
  bringBackAfterCrash(window)
  void window.loadURL(pageUrl)
  return window
}

/** Brings a window that is there already to the front; one that is just opening shows itself. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  if (window.isVisible()) window.focus()
}

const crashesLimit = 3
const crashWindowMs = 60_000

/** A page that died is loaded again where it was; what was typed and streamed is kept on the machine side. */
function bringBackAfterCrash(window: BrowserWindow): void {
  let crashTimes: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const now = performance.now()
    crashTimes = [...crashTimes.filter((time) => now - time < crashWindowMs), now]
    if (crashTimes.length < crashesLimit) window.webContents.reload()
    else void askAfterCrashes(window)
  })
}

async function askAfterCrashes(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window stopped working several times',
    detail: 'Your conversations are kept. You can try again, or close the window.',
    buttons: ['Try again', 'Close'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) window.webContents.reload()
  else window.destroy()
}
