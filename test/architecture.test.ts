import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Who may import whom. Read it as: a file here may import from its own folder and from these. */
const mayImport: Record<string, readonly string[]> = {
  shared: ['shared'],

  'electron/sensitivity': ['shared'],
  'electron/routing': ['shared'],
  'electron/storage': ['shared'],
  'electron/settings': ['shared', 'electron/storage'],
  'electron/privacy': ['shared', 'electron/sensitivity', 'electron/storage'],
  'electron/secrets': ['shared', 'electron/storage'],
  'electron/practice': ['shared'],
  'electron/hardware': ['shared'],
  'electron/providers': ['shared', 'electron/egress'],
  'electron/library': ['shared', 'electron/hardware', 'electron/providers', 'electron/routing', 'electron/storage'],
  'electron/conversations': ['shared', 'electron/storage'],
  'electron/ledger': ['shared', 'electron/storage'],
  'electron/egress': ['shared', 'electron/storage', 'electron/sensitivity'],
  'electron/chat': [
    'shared',
    'electron/attachments',
    'electron/conversations',
    'electron/egress',
    'electron/ledger',
    'electron/providers',
    'electron/routing',
    'electron/sensitivity',
  ],
  'electron/ollama': ['shared', 'electron/providers', 'electron/storage'],
  'electron/instance': ['shared'],
  'electron/wire': ['shared'],
  'electron/attachments': ['shared', 'electron/sensitivity', 'electron/storage'],
  'electron/commands': [
    'electron/ledger',
    'shared',
    'electron/attachments',
    'electron/conversations',
    'electron/instance',
    'electron/privacy',
    'electron/routing',
    'electron/sensitivity',
    'electron/settings',
    'electron/storage',
  ],
  'electron/shell': ['shared', 'electron/wire'],
  'electron/page': ['shared', 'electron/instance', 'electron/wire'],
  electron: ['shared', 'electron/*'],

  'renderer/ui': ['shared'],
  'renderer/chat': [
    'shared',
    'renderer',
    'renderer/ui',
    'renderer/attachments',
    'renderer/consent',
    'renderer/conversations',
    'renderer/models',
    'renderer/privacy',
    'renderer/route',
  ],
  'renderer/profiles': ['shared', 'renderer', 'renderer/ui', 'renderer/conversations'],
  'renderer/consent': ['shared', 'renderer', 'renderer/ui', 'renderer/privacy'],
  'renderer/settings': [
    'shared',
    'renderer',
    'renderer/ui',
    'renderer/budget',
    'renderer/library',
    'renderer/ollama',
    'renderer/prices',
    'renderer/privacy',
  ],
  'renderer/welcome': ['shared', 'renderer', 'renderer/ui', 'renderer/library', 'renderer/ollama'],
  'renderer/app': ['shared', 'renderer', 'renderer/*'],
  'renderer/*': ['shared', 'renderer', 'renderer/ui'],
  renderer: ['shared', 'renderer/*'],
}

const folders = Object.keys(mayImport).toSorted((a, b) => b.length - a.length)
const matches = (pattern: string, path: string) =>
  pattern.endsWith('/*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern || path.startsWith(`${pattern}/`)
const layerOf = (path: string) => folders.find((folder) => matches(folder, dirname(path))) ?? `no layer for ${path}`
const folderOf = (path: string) => dirname(path).split('/').slice(0, 2).join('/')

const sources = ['shared', 'electron', 'renderer'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, name)),
)
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+\.tsx?)'/g)].map(([, path]) =>
    normalize(join(dirname(file), path ?? '')),
  )

describe('imports', () => {
  test.each(sources)('%s imports only what its folder may', (file) => {
    const allowed = mayImport[layerOf(file)] ?? []
    const foreign = importsOf(file).filter(
      (target) =>
        folderOf(target) !== folderOf(file) &&
        !allowed.some(
          (pattern) => matches(pattern, dirname(target)) && (pattern !== 'renderer' || dirname(target) === 'renderer'),
        ),
    )
    expect(foreign).toEqual([])
  })
})

/** A file and what is loaded with it; libraries by their names. */
function loadedWith(file: string, all = new Set<string>()): ReadonlySet<string> {
  if (all.has(file)) return all
  all.add(file)
  if (!existsSync(file)) return all
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^import (?!type )[^']*'([^']+)'$/gm))
    loadedWith(path.startsWith('.') ? normalize(join(dirname(file), path)) : path, all)
  return all
}

test('what labels a text loads no library, so that a first label is quick', () => {
  expect([...loadedWith('electron/sensitivity/detector.ts')].filter((name) => !existsSync(name))).toEqual([])
})

/** Everything else asks the door (or answers through a shell). */
const maySpeakToTheNetwork = ['electron/egress/', 'electron/page/', 'electron/practice/']
const maySeeElectron = ['electron/shell/', 'electron/main.ts', 'electron/preload.ts', 'electron/page/noElectron.ts']

describe('the outside world', () => {
  const reaching = (pattern: RegExp, allowed: readonly string[]) =>
    sources.filter(
      (file) => !allowed.some((prefix) => file.startsWith(prefix)) && pattern.test(readFileSync(file, 'utf8')),
    )

  test('only the door, the page shell and the practice models open sockets', () => {
    const sockets = /from '(?:node:)?(?:net|tls|dgram|https?|http2|undici|ws)'|(?<![.\w])fetch\(|new WebSocket\(/
    expect(reaching(sockets, [...maySpeakToTheNetwork, 'renderer/browserBridge'])).toEqual([])
  })

  test('only the shell and the entry files know Electron', () => {
    expect(reaching(/from 'electron'|import\('electron'\)/, maySeeElectron)).toEqual([])
  })

  test('the pure domains read no clock, disk or dice', () => {
    const impure = /from 'node:(?!crypto)|Date\.now|new Date\(\)|Math\.random|performance\.now|process\./
    const pure = sources.filter(
      (file) => /^electron\/(sensitivity|routing)\//.test(file) && impure.test(readFileSync(file, 'utf8')),
    )
    expect(pure).toEqual([])
  })
})

test('every folder has its place in the tree', () => {
  expect(folders.filter((folder) => !folder.endsWith('*') && !existsSync(folder))).toEqual([])
})
