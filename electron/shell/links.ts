import { dialog, shell, type BrowserWindow } from 'electron'
import { parseLink } from '../../shared/link.ts'

export interface LinkGate {
  /** Shows where the link leads and asks. False: declined, or no address that may be opened. */
  readonly confirm: (url: string) => Promise<boolean>
  readonly open: (url: string) => Promise<void>
  /** Both, for what the page tried to navigate to by itself. */
  readonly offer: (url: string) => void
}

async function open(url: string): Promise<void> {
  const link = parseLink(url)
  if (link.ok) await shell.openExternal(link.value.url)
}

/** The one way from the window to the world's addresses. */
export function createLinkGate(window: () => BrowserWindow | null): LinkGate {
  let asking = false

  async function confirm(url: string): Promise<boolean> {
    const link = parseLink(url)
    const parent = window()
    // One question at a time: a page gone wrong cannot bury the person in them.
    if (!link.ok || parent === null || asking) return false
    asking = true
    const { target, kind, url: address } = link.value
    const { response } = await dialog
      .showMessageBox(parent, {
        type: 'question',
        message: kind === 'mail' ? `Write a message to ${target}?` : `Open ${target} in your browser?`,
        detail: address.length > 500 ? `${address.slice(0, 500)}…` : address,
        buttons: ['Open', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      })
      .finally(() => {
        asking = false
      })
    return response === 0
  }

  async function confirmAndOpen(url: string): Promise<void> {
    if (await confirm(url)) await open(url)
  }

  return { confirm, open, offer: (url) => void confirmAndOpen(url) }
}
