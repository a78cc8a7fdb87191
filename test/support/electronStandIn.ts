import { EventEmitter } from 'node:events'

/**
 * What `electron/main.ts` uses of Electron, without a screen: it records what it is told and does what the test asks
 * over the process channel (see `runMain.ts`).
 */

interface Recorded {
  isSandboxEnabled: boolean
  readonly paths: Record<string, string>
  readonly schemes: unknown[]
  readonly questions: unknown[]
  readonly openedOutside: string[]
  readonly sentEvents: unknown[]
  readonly notifications: unknown[]
  reloads: number
}
const recorded: Recorded = {
  isSandboxEnabled: false,
  paths: {},
  schemes: [],
  questions: [],
  openedOutside: [],
  sentEvents: [],
  notifications: [],
  reloads: 0,
}
/** The button that the person presses in the next question. */
let pressedButton = 0

type Handler = (...args: never[]) => unknown
const handlers = new Map<string, Handler>()
const ask = (name: string, ...args: unknown[]): unknown => {
  const handler = handlers.get(name)
  if (handler === undefined) throw new Error(`main.js set no handler for ${name}`)
  return Reflect.apply(handler, undefined, args)
}

class CancellableEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

class WebContents extends EventEmitter {
  readonly mainFrame = { url: '' }
  setWindowOpenHandler = (handler: Handler) => handlers.set('window-open', handler)
  getURL = () => this.mainFrame.url
  send = (...args: unknown[]) => recorded.sentEvents.push(args)
  reload = () => (recorded.reloads += 1)
}

const windows: BrowserWindow[] = []

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly options: unknown
  shown = 0
  focused = 0
  minimised = false
  isInFront = false
  destroyed = false
  constructor(options: unknown) {
    super()
    this.options = options
    windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url
    if (process.env['STAND_IN_PAINT'] !== 'held') setImmediate(() => this.emit('ready-to-show'))
  }
  show = () => (this.shown += 1)
  focus = () => (this.focused += 1)
  isVisible = () => this.shown > 0
  isFocused = () => this.isInFront
  isMinimized = () => this.minimised
  restore = () => (this.minimised = false)
  maximize = () => {}
  isMaximized = () => false
  isDestroyed = () => this.destroyed
  getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 700 })
  close(): void {
    this.emit('close', new CancellableEvent())
    this.destroyed = true
    this.emit('closed')
  }
}

const shownNotifications: Notification[] = []

export class Notification extends EventEmitter {
  static isSupported = () => true
  readonly note: unknown
  constructor(note: unknown) {
    super()
    this.note = note
  }
  show(): void {
    shownNotifications.push(this)
    recorded.notifications.push(this.note)
  }
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  setPath: (name: string, path: string) => (recorded.paths[name] = path),
  enableSandbox: () => (recorded.isSandboxEnabled = true),
  requestSingleInstanceLock: () => process.env['STAND_IN_LOCK'] !== 'held',
  whenReady: () => new Promise<void>((resolve) => setImmediate(resolve)),
  exit: (status = 0) => process.exit(status),
  quit(): void {
    app.emit('before-quit', new CancellableEvent())
    for (const window of windows) if (!window.destroyed) window.close()
    const event = new CancellableEvent()
    app.emit('will-quit', event)
    if (!event.defaultPrevented) process.exit(0)
  },
})

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => recorded.schemes.push(...schemes),
  handle: (scheme: string, handler: Handler) => handlers.set(`${scheme}:`, handler),
}
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: Handler) => handlers.set('permission-request', handler),
    setPermissionCheckHandler: (handler: Handler) => handlers.set('permission-check', handler),
    setDevicePermissionHandler: (handler: Handler) => handlers.set('device', handler),
    setDisplayMediaRequestHandler: (handler: Handler) => handlers.set('display-media', handler),
  }),
}
export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: Handler) => handlers.set(`ipc ${channel}`, handler),
})
export const dialog = {
  // As Electron does before it is ready.
  showErrorBox: (title: string, content: string) => console.error(`${title}\n${content}`),
  async showMessageBox(_window: unknown, question: unknown) {
    recorded.questions.push(question)
    return { response: pressedButton }
  },
}
export const shell = { openExternal: async (url: string) => void recorded.openedOutside.push(url) }
export const nativeTheme = {
  themeSource: 'system',
  get shouldUseDarkColors() {
    return this.themeSource !== 'light'
  },
}
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptStringAsync: async (text: string) => Buffer.from(text, 'utf16le'),
  decryptStringAsync: async (bytes: Buffer) => ({
    shouldReEncrypt: false,
    result: Buffer.from(bytes).toString('utf16le'),
  }),
}

interface MenuItem {
  readonly label?: string
  readonly role?: string
  readonly accelerator?: string
  readonly submenu?: readonly MenuItem[]
  readonly click?: () => void
}
let menuItems: readonly MenuItem[] = []
export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]) => template.flatMap((item) => [item, ...(item.submenu ?? [])]),
  setApplicationMenu: (items: readonly MenuItem[]) => (menuItems = items),
}

const theWindow = (): BrowserWindow => {
  const open = windows.find(({ destroyed }) => !destroyed)
  if (open === undefined) throw new Error('No window is open')
  return open
}

/** What a test may ask for; each works as the person, the page or the system would. */
const actions = {
  recorded: () => recorded,
  handlers: () => [...handlers.keys()],
  theme: () => nativeTheme.themeSource,
  windows: () =>
    windows.map(({ options, shown, focused, destroyed, webContents }) => ({
      options,
      shown,
      focused,
      destroyed,
      url: webContents.getURL(),
    })),
  menu: () => menuItems.map(({ label, role, accelerator }) => ({ label, role, accelerator })),
  choose: (label: string) => menuItems.find((item) => item.label === label)?.click?.(),
  putInFront: (isInFront: boolean) => (theWindow().isInFront = isInFront),
  clickNotification: () => shownNotifications.at(-1)?.emit('click'),
  paint: () => theWindow().emit('ready-to-show'),
  minimise: () => (theWindow().minimised = true),
  isMinimised: () => theWindow().minimised,
  closeWindow: () => theWindow().close(),
  emitOnApp: (name: string) => app.emit(name, new CancellableEvent()),
  press: (button: number) => (pressedButton = button),
  quit: () => void setImmediate(() => app.quit()),
  crash: (reason: string) => theWindow().webContents.emit('render-process-gone', {}, { reason }),
  async request(url: string, method = 'GET') {
    const response = await ask('app:', new Request(url, { method }))
    if (!(response instanceof Response)) throw new Error('The protocol answered with something else')
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() }
  },
  /** `frame`: the page itself, a page at another address, a frame inside the page, or one that is gone. */
  async call(name: unknown, input: unknown, frame: 'own' | 'elsewhere' | 'inner' | 'gone' | 'other-contents' = 'own') {
    const { webContents } = theWindow()
    const sender = frame === 'other-contents' ? new WebContents() : webContents
    const frames = {
      own: webContents.mainFrame,
      'other-contents': webContents.mainFrame,
      elsewhere: Object.assign(sender.mainFrame, {
        url: frame === 'elsewhere' ? 'https://attacker.test/' : sender.mainFrame.url,
      }),
      inner: { url: webContents.mainFrame.url },
      gone: null,
    }
    return ask('ipc call', { sender, senderFrame: frames[frame] }, name, input)
  },
  /** Whether each event that Electron would emit was prevented. */
  navigate(url: string, isMainFrame = true) {
    const events = ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])]
    return events.map((name) => {
      const event = Object.assign(new CancellableEvent(), { url, isMainFrame })
      theWindow().webContents.emit(name, event)
      return event.defaultPrevented
    })
  },
  isPrevented(name: string) {
    const event = new CancellableEvent()
    theWindow().webContents.emit(name, event)
    return event.defaultPrevented
  },
  isDownloadPrevented(url: string) {
    const event = new CancellableEvent()
    session.defaultSession.emit('will-download', event, { getURL: () => url })
    return event.defaultPrevented
  },
  openFromPage: (url: string) => ask('window-open', { url }),
  permission(name: string, url: string) {
    let granted: unknown = 'no answer'
    ask('permission-request', {}, name, (answer: unknown) => (granted = answer), { requestingUrl: url })
    return { request: granted, check: ask('permission-check', {}, name, url, {}) }
  },
}

process.on('message', (message: { id: number; action: keyof typeof actions; args: never[] }) => {
  const act: (...args: never[]) => unknown = actions[message.action]
  const answer = async (): Promise<unknown> => Reflect.apply(act, undefined, message.args)
  answer().then(
    (value) => process.send?.({ id: message.id, value }),
    (thrown: unknown) => process.send?.({ id: message.id, thrown: String(thrown) }),
  )
})
