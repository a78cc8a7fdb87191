import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { contract } from '../../shared/contract.ts'
import { takeInstanceLock } from '../../electron/instance/instanceLock.ts'
import { databaseFileOf } from '../../electron/storage/openDatabase.ts'
import { ensureBuilt } from '../support/ensureBuilt.ts'
import { runMain, type RunningMain } from '../support/runMain.ts'

beforeAll(ensureBuilt, 60_000)

const newFolder = () => mkdtempSync(join(tmpdir(), 'gatehouse-boot-'))
const isNotEmpty = (answer: unknown) => Array.isArray(answer) && answer.length > 0
const pageUrl = 'app://gatehouse/'

async function boot(dataFolder = newFolder(), env: Readonly<Record<string, string>> = {}): Promise<RunningMain> {
  const main = runMain(dataFolder, env)
  await main.until(isNotEmpty, 'windows')
  return main
}

test('the window is shut off from Node, and shown when there is something to see', async () => {
  const { act, until } = await boot()
  await until((windows) => JSON.stringify(windows).includes('"shown":1'), 'windows')
  expect(await act('windows')).toEqual([
    {
      shown: 1,
      focused: 0,
      destroyed: false,
      url: pageUrl,
      options: expect.objectContaining({
        show: false,
        backgroundColor: '#191b1a',
        webPreferences: expect.objectContaining({
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webSecurity: true,
          webviewTag: false,
          navigateOnDragDrop: false,
          preload: expect.stringMatching(/preload\.cjs$/),
        }),
      }),
    },
  ])
  expect(await act('recorded')).toMatchObject({
    isSandboxEnabled: true,
    schemes: [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }],
  })
})

test('the window shows its page before the app is loaded; what the page asks meanwhile is answered then', async () => {
  const dataFolder = newFolder()
  const { act } = await boot(dataFolder, { STAND_IN_PAINT: 'held' })
  const status = act('call', 'status.read')
  const page = await act('request', pageUrl)
  const before = existsSync(databaseFileOf(dataFolder))
  await act('paint')
  expect([page, before, await status]).toMatchObject([{ status: 200 }, false, { ok: true, value: { shell: 'window' } }])
})

test('a window that is closed before its page was drawn ends the app, which was never loaded', async () => {
  const dataFolder = newFolder()
  const { act, ended } = await boot(dataFolder, { STAND_IN_PAINT: 'held' })
  await act('quit')
  expect([await ended, existsSync(databaseFileOf(dataFolder))]).toEqual([0, false])
})

test('the window has the colours of the theme that was chosen, from the first moment on', async () => {
  const dataFolder = newFolder()
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ theme: 'light' }))
  const { act } = await boot(dataFolder, { STAND_IN_PAINT: 'held' })
  expect([await act('theme'), await act('windows')]).toMatchObject([
    'light',
    [{ options: { backgroundColor: '#fbfbfa' } }],
  ])
})

test('the page comes with its policy, and nothing but the page comes', async () => {
  const { act } = await boot()
  expect(await act('request', pageUrl)).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
      'x-content-type-options': 'nosniff',
    },
  })
  const strange = [
    'app://gatehouse/../../package.json',
    'app://gatehouse/..%2f..%2fpackage.json',
    'app://gatehouse/%2e%2e/electron/main.js',
    'app://other/',
    'app://gatehouse.attacker.test/',
  ]
  const statuses: unknown[] = []
  for (const url of strange) statuses.push(await act('request', url))
  statuses.push(await act('request', pageUrl, 'POST'))
  expect(statuses).toMatchObject([...strange.map(() => ({ status: 404 })), { status: 405 }])
})

test('every call of the contract is answered, what it does not name is not', async () => {
  const { act } = await boot()
  const problemsByCall: Record<string, unknown> = {}
  for (const name of Object.keys(contract.calls)) problemsByCall[name] = await act('call', name, { garbage: true })
  const invalid = { ok: false, error: { kind: 'invalid-input', problems: expect.any(Array) } }
  expect(problemsByCall).toEqual(Object.fromEntries(Object.keys(contract.calls).map((name) => [name, invalid])))
  expect(JSON.stringify(problemsByCall)).not.toContain('There is no such call')
  expect(await act('call', 'no.such')).toEqual({
    ok: false,
    error: { kind: 'invalid-input', problems: ['There is no such call'] },
  })
  expect(await act('call', 'status.read')).toMatchObject({ ok: true, value: { shell: 'window' } })
})

test.each(['elsewhere', 'inner', 'gone', 'other-contents'])('a call from %s is refused', async (frame) => {
  const { act } = await boot()
  await expect(act('call', 'status.read', null, frame)).rejects.toThrow('Called by a stranger')
})

test('the page stays where it is; where it wanted to go is asked about, with the host', async () => {
  const { act } = await boot()
  await act('press', 1)
  expect({
    reload: await act('navigate', pageUrl),
    web: await act('navigate', 'https://example.com/a'),
    file: await act('navigate', 'file:///etc/passwd'),
    lookAlike: await act('navigate', 'app://gatehouse.attacker.test/'),
    frame: await act('navigate', 'https://example.com/', false),
    ownFrame: await act('navigate', pageUrl, false),
    redirect: await act('isPrevented', 'will-redirect'),
    webview: await act('isPrevented', 'will-attach-webview'),
    download: await act('isDownloadPrevented', 'https://example.com/a.zip'),
    foreignFile: await act('isDownloadPrevented', 'blob:https://example.com/1'),
    ownFile: await act('isDownloadPrevented', `blob:${pageUrl}1`),
  }).toEqual({
    reload: [false, false],
    web: [true, true],
    file: [true, true],
    lookAlike: [true, true],
    frame: [true],
    ownFrame: [true],
    redirect: true,
    webview: true,
    download: true,
    foreignFile: true,
    ownFile: false,
  })
  expect(await act('recorded')).toMatchObject({
    questions: [
      { message: 'Open example.com in your browser?', detail: 'https://example.com/a', defaultId: 1, cancelId: 1 },
    ],
    openedOutside: [],
  })
})

test('no window opens from the page; a web link opens outside once the person agrees', async () => {
  const { act, until } = await boot()
  await act('press', 0)
  const urls = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'app://gatehouse/',
    'https://good@evil.test/',
    'https://example.com/x',
  ]
  const answers: unknown[] = []
  for (const url of urls) answers.push(await act('openFromPage', url))
  expect(answers).toEqual(urls.map(() => ({ action: 'deny' })))
  await until((recorded) => JSON.stringify(recorded).includes('"openedOutside":["'), 'recorded')
  expect(await act('recorded')).toMatchObject({
    questions: [{ message: 'Open example.com in your browser?' }],
    openedOutside: ['https://example.com/x'],
  })
  expect(await act('windows')).toHaveLength(1)
})

test('nothing is permitted but copying text, and that to the page alone', async () => {
  const { act } = await boot()
  const asked = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'local-network',
    'unknown',
  ]
  for (const name of asked) expect(await act('permission', name, pageUrl)).toEqual({ request: false, check: false })
  expect(await act('permission', 'clipboard-sanitized-write', 'https://attacker.test/')).toEqual({
    request: false,
    check: false,
  })
  expect(await act('permission', 'clipboard-sanitized-write', pageUrl)).toEqual({ request: true, check: true })
})

test('the native menu offers what the app can do, and tells the page what was chosen', async () => {
  const { act } = await boot()
  expect(await act('menu')).toEqual(
    expect.arrayContaining([
      { label: 'New conversation', accelerator: 'CmdOrCtrl+N' },
      { label: 'Find…', accelerator: 'CmdOrCtrl+F' },
      { label: 'Settings…', accelerator: 'CmdOrCtrl+,' },
      { label: 'Local only', accelerator: 'CmdOrCtrl+Shift+L' },
      { role: 'zoomIn' },
      { role: 'resetZoom' },
    ]),
  )
  await act('choose', 'Local only')
  expect(await act('recorded')).toMatchObject({
    sentEvents: expect.arrayContaining([['event', 'menu.chosen', 'toggle-local-only']]),
  })
})

test('a second start shows the first window', async () => {
  const { act, until } = await boot()
  await until((windows) => JSON.stringify(windows).includes('"shown":1'), 'windows')
  await act('minimise')
  await act('emitOnApp', 'second-instance')
  expect([await act('isMinimised'), await act('windows')]).toMatchObject([false, [{ focused: 1 }]])
})

test('the second start itself ends before it opens anything', async () => {
  const dataFolder = newFolder()
  const second = runMain(dataFolder, { STAND_IN_LOCK: 'held' })
  expect([await second.ended, readdirSync(dataFolder)]).toEqual([0, []])
})

test('where the browser shell has the data folder, the window says so and ends before it opens anything', async () => {
  const dataFolder = newFolder()
  const lock = takeInstanceLock(dataFolder)
  const second = runMain(dataFolder)
  expect(await second.ended).toBe(0)
  expect(second.said()).toContain('open in a browser already')
  expect(readdirSync(dataFolder)).toEqual(['instance.lock'])
  lock?.release()
})

test('a page that dies is loaded again, until that happens again and again', async () => {
  const { act } = await boot()
  await act('press', 0)
  await act('crash', 'clean-exit')
  for (const reason of ['crashed', 'oom', 'crashed']) await act('crash', reason)
  expect(await act('recorded')).toMatchObject({
    reloads: 3,
    questions: [{ message: 'The window stopped working several times' }],
  })
})

test('the window comes back where it was', async () => {
  const dataFolder = newFolder()
  const first = await boot(dataFolder)
  await first.act('quit')
  await first.ended
  const second = await boot(dataFolder)
  expect(await second.act('windows')).toMatchObject([{ options: { x: 10, y: 20, width: 900, height: 700 } }])
})

test('quitting waits for the app, ends, and leaves no lock behind', async () => {
  const dataFolder = newFolder()
  const { act, ended } = await boot(dataFolder)
  await act('quit')
  expect(await ended).toBe(0)
  const lock = takeInstanceLock(dataFolder)
  expect(lock).not.toBeNull()
  lock?.release()
})

test('the main bundle takes Electron from outside, the preload script takes nothing else', () => {
  const main = readFileSync('.build/electron/main.js', 'utf8')
  const preload = readFileSync('.build/electron/preload.cjs', 'utf8')
  const browser = readFileSync('.build/electron/browser.js', 'utf8')
  expect({
    main: /from ?"electron"/.test(main),
    browser: /from ?"electron"|require\("electron"\)/.test(browser),
    preload: [...preload.matchAll(/require\((.*?)\)/g)].map(([, name]) => name),
    preloadImports: /\bimport\b/.test(preload),
  }).toEqual({ main: true, browser: false, preload: ['"electron"'], preloadImports: false })
})
