import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createEncryptedFileVault, createPlainFileVault } from '../../electron/secrets/fileVault.ts'
import { createKeyringVault, macSecurity, secretTool } from '../../electron/secrets/keyringVault.ts'
import { originOf, type KeyVault } from '../../electron/secrets/keyVault.ts'
import { openVault } from '../../electron/secrets/openVault.ts'
import { runCommand } from '../../electron/secrets/runCommand.ts'
import { createSessionVault } from '../../electron/secrets/sessionVault.ts'
import { createFakeKeyring } from '../support/fakeKeyring.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const now = () => Date.UTC(2026, 10, 21, 8, 15, 4)
const key = 'sk-proj-canary "quoted" \u00e4'
const origin = originOf('https://api.openai.com/v1')
const locked = (detail: string) => ({ ok: false, error: { kind: 'locked', detail } })
const noCommand = async () => ({ code: null, output: '', problem: 'not found' })
const node = (script: string, change = {}) =>
  runCommand({ command: process.execPath, arguments: ['--eval', script], ...change })

/** Not a cipher, but it shows whether the file holds what it gives back. */
const backwards = {
  encrypt: async (text: string) => Buffer.from(text).toReversed(),
  decrypt: async (bytes: Uint8Array) => Buffer.from(bytes.toReversed()).toString(),
}
const inFile = () => ({ file: join(temporaryFolder(), 'keys.json'), description: 'a file', now })

const vaults: Record<string, () => KeyVault> = {
  'a plain file': () => createPlainFileVault(inFile()),
  'a sealed file': () => createEncryptedFileVault({ ...inFile(), cipher: backwards }),
  'this session': () => createSessionVault('this session'),
  'the keyring of Linux': () => createKeyringVault(secretTool, createFakeKeyring().run),
  'the keychain of a Mac': () => createKeyringVault(macSecurity, createFakeKeyring().run),
}

describe.each(Object.entries(vaults))('%s', (_name, create) => {
  test('gives a key out for its own origin alone, until it is replaced or removed', async () => {
    const vault = create()
    const place = { providerId: 'o', origin }
    const read = async (change = {}) => {
      const found = await vault.read({ ...place, ...change })
      return found.ok && found.value
    }
    const seen = [await read()]
    await vault.store(place, key)
    await vault.store({ providerId: '__proto__', origin }, 'other')
    seen.push(
      await read(),
      await read({ providerId: '__proto__' }),
      await read({ origin: 'https://api.openai.com.evil.test' }),
      await read({ origin: 'http://api.openai.com' }),
      await read({ origin: 'https://api.openai.com:8443' }),
    )
    await vault.store(place, 'newer')
    seen.push(await read())
    const removed = [await vault.remove('o'), await vault.remove('o')]
    seen.push(await read(), await read({ providerId: '__proto__' }))
    expect({ seen, removed: removed.map(({ ok }) => ok) }).toEqual({
      seen: [null, key, 'other', null, null, null, 'newer', null, 'other'],
      removed: [true, true],
    })
  })
})

describe('a file', () => {
  test('is for its owner alone, and holds no key that was sealed', async () => {
    const options = inFile()
    await createEncryptedFileVault({ ...options, cipher: backwards }).store({ providerId: 'o', origin }, key)
    const text = readFileSync(options.file, 'utf8')
    expect([statSync(options.file).mode & 0o777, text.includes('canary'), text.includes('openai.com')]).toEqual([
      0o600,
      false,
      false,
    ])
  })

  test('that is damaged holds no key, and is copied aside before the next is written', async () => {
    const options = inFile()
    writeFileSync(options.file, '{"version": 1, "keys"')
    const vault = createPlainFileVault(options)
    const before = await vault.read({ providerId: 'o', origin })
    await vault.store({ providerId: 'o', origin }, key)
    expect({
      before,
      after: await vault.read({ providerId: 'o', origin }),
      files: readdirSync(join(options.file, '..')).toSorted(),
    }).toEqual({
      before: { ok: true, value: null },
      after: { ok: true, value: key },
      files: ['keys.damaged-2026-11-21T08-15-04Z.json', 'keys.json'],
    })
  })

  test('that cannot be written is a value', async () => {
    const { file } = inFile()
    writeFileSync(file, '')
    const vault = createPlainFileVault({ ...inFile(), file: join(file, 'keys.json') })
    expect(await vault.store({ providerId: 'o', origin }, key)).toEqual({
      ok: false,
      error: { kind: 'not-saved', detail: 'The data folder cannot be made: a file is in its place.' },
    })
  })

  test('whose cipher fails is locked, and what the cipher said stays inside', async () => {
    const cipher = {
      encrypt: (text: string) => Promise.reject(new Error(`cannot seal ${text}`)),
      decrypt: () => Promise.reject(new Error(`cannot open ${key}`)),
    }
    const options = inFile()
    await createEncryptedFileVault({ ...options, cipher: backwards }).store({ providerId: 'o', origin }, key)
    const vault = createEncryptedFileVault({ ...options, cipher })
    expect([
      await vault.read({ providerId: 'o', origin }),
      await vault.store({ providerId: 'p', origin }, key),
    ]).toEqual([locked("The system's key store did not open."), locked("The system's key store did not open.")])
  })
})

describe.each([
  ['secret-tool', secretTool],
  ['security', macSecurity],
])('%s', (_name, dialect) => {
  test('gets keys through its input, never as an argument', async () => {
    const keyring = createFakeKeyring()
    await createKeyringVault(dialect, keyring.run).store({ providerId: 'my id; rm', origin }, key)
    const spoken = keyring.commands.flatMap((command) => command.arguments).join(' ')
    const packed = [...keyring.stored.values()].join('')
    expect([packed.length > 20, spoken.includes(packed), spoken.includes('canary')]).toEqual([true, false, false])
  })

  test('that is locked says so and stores nothing', async () => {
    const keyring = createFakeKeyring()
    keyring.lock()
    const vault = createKeyringVault(dialect, keyring.run)
    const results = [
      await vault.read({ providerId: 'o', origin }),
      await vault.store({ providerId: 'o', origin }, key),
      await vault.remove('o'),
    ]
    expect(results).toEqual(results.map(() => locked(`Opening ${dialect.description} failed.`)))
  })
})

describe('outside Electron', () => {
  test('keys go to the keyring where its command answers', async () => {
    const run = createFakeKeyring().run
    const places = await Promise.all(
      (['linux', 'darwin'] as const).map((platform) => openVault({ folder: temporaryFolder(), platform, now, run })),
    )
    expect(places.map(({ description, isProtected }) => [description, isProtected])).toEqual([
      ["your desktop's keyring", true],
      ['the macOS keychain', true],
    ])
  })

  test('and where none does, to a file, which is said', async () => {
    const folder = temporaryFolder()
    const { description, isProtected } = await openVault({ folder, platform: 'linux', now, run: noCommand })
    expect([description, isProtected]).toEqual([`a file only you can read (${join(folder, 'keys.json')})`, false])
  })
})

describe('a command', () => {
  test('gets its input and tells what it said and how it ended', async () => {
    const script =
      "process.stdin.on('data', (text) => { console.log(`${text}`); console.error('hm'); process.exitCode = 3 })"
    expect(await node(script, { input: 'given' })).toEqual({ code: 3, output: 'given\n', problem: 'hm\n' })
  })

  test('that is missing, hangs, or does not read is an end like any other', async () => {
    expect([
      await runCommand({ command: 'no-such-command', arguments: [], input: 'x' }),
      await node('setInterval(() => {}, 1000)', { timeoutMs: 200 }),
      await node('process.stdin.destroy()', { input: 'x'.repeat(1_000_000) }),
    ]).toEqual([
      { code: null, output: '', problem: 'not found' },
      { code: null, output: '', problem: '' },
      { code: 0, output: '', problem: '' },
    ])
  })
})
