import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { Publish } from '../../shared/contract.ts'
import { isPageUrl } from './pageProtocol.ts'

/** Answers the calls of the app's own page in its own window; whoever else calls is a stranger. */
export function serveCalls(
  window: () => BrowserWindow | null,
  answer: (name: unknown, input: unknown) => Promise<unknown>,
): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) => {
    if (!isOwnPage(event, window())) throw new Error('Called by a stranger')
    return answer(name, input)
  })
}

function isOwnPage({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  // The frame is null once it is gone; a frame inside the page is not the page.
  return sender === window?.webContents && senderFrame === sender.mainFrame && isPageUrl(senderFrame.url)
}

export function publishTo(window: () => BrowserWindow | null): Publish {
  return (name, payload) => {
    const current = window()
    if (current !== null && !current.isDestroyed()) current.webContents.send('event', name, payload)
  }
}
