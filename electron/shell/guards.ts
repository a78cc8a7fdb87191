import { app, session } from 'electron'
import { isPageUrl } from './pageProtocol.ts'

/**
 * Keeps every page this process will ever hold where it is: no navigation, no window, no webview. `openLink` is asked
 * about what the page wanted to leave for; it shows the host first and opens the system's browser.
 */
export function guardContents(openLink: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => {
      // The page may reload itself, and nothing else.
      if (event.isMainFrame && isPageUrl(event.url)) return
      event.preventDefault()
      if (event.isMainFrame) openLink(event.url)
    })
    contents.on('will-navigate', (event) => {
      if (!isPageUrl(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      // After this handler has returned: a dialog must not open inside it.
      setImmediate(() => openLink(url))
      return { action: 'deny' }
    })
  })
}

/** Nothing is permitted but putting text on the clipboard when an answer is copied, and saving what the page made. */
export function denyPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isPermitted(permission, details.requestingUrl)),
  )
  defaultSession.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermitted(permission, requestingOrigin),
  )
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setDisplayMediaRequestHandler((_request, callback) => callback(null))
  defaultSession.on('will-download', (event, item) => {
    if (!isOwnFile(item.getURL())) event.preventDefault()
  })
}

/** What the page made itself, as a file for the person; Electron asks where to put it. */
const isOwnFile = (url: string): boolean => url.startsWith('blob:') && isPageUrl(url.slice('blob:'.length))

const isPermitted = (permission: string, url: string): boolean =>
  permission === 'clipboard-sanitized-write' && isPageUrl(url)
