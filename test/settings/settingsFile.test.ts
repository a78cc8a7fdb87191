import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSettings } from '../../electron/settings/settingsFile.ts'
import { defaultSettings, type Settings } from '../../shared/settings.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const now = () => Date.UTC(2026, 10, 21, 8, 15, 4)
const own: Settings = {
  ...defaultSettings,
  profile: 'conservative',
  instructions: 'Be brief.',
  providers: [
    { id: 'o', kind: 'openai', name: 'OpenAI', baseUrl: 'https://api.openai.com/v1', locality: 'cloud', models: [] },
  ],
}

function setUp(content?: string | Buffer) {
  const folder = temporaryFolder()
  const file = join(folder, 'settings.json')
  if (content !== undefined) writeFileSync(file, content)
  return { folder, file, open: () => openSettings({ folder, now }) }
}

test('settings start with the defaults, and changes last, for the owner alone and without a key in sight', () => {
  const { file, open } = setUp()
  const settings = open()
  const heard: Settings[] = []
  const stop = settings.onChange((changed) => heard.push(changed))
  const before = settings.read()
  const changed = settings.change(own)
  stop()
  settings.change({ theme: 'dark', profile: undefined })
  expect({ before, changed, heard, after: open().read(), mode: statSync(file).mode & 0o777 }).toEqual({
    before: defaultSettings,
    changed: { ok: true, value: own },
    heard: [own],
    after: { ...own, theme: 'dark' },
    mode: 0o600,
  })
})

test('what another process saved is taken over and told, once', () => {
  const { open } = setUp()
  const [app, commandLine] = [open(), open()]
  const heard: string[] = []
  app.onChange(({ theme }) => heard.push(theme))
  commandLine.change({ theme: 'dark' })
  app.refresh()
  app.refresh()
  expect([app.read().theme, heard]).toEqual(['dark', ['dark']])
})

test('a change keeps what another process changed meanwhile', () => {
  const { open } = setUp()
  const [app, commandLine] = [open(), open()]
  commandLine.change({ profile: 'private' })
  app.change({ theme: 'dark' })
  expect(open().read()).toEqual({ ...defaultSettings, profile: 'private', theme: 'dark' })
})

test('a setting that a newer app added is filled in without a word', () => {
  const { open } = setUp(JSON.stringify({ version: 1, theme: 'dark' }))
  const settings = open()
  expect([settings.read(), settings.notices()]).toEqual([{ ...defaultSettings, theme: 'dark' }, []])
})

describe('a file that cannot be used is copied aside', () => {
  const strict: Settings = { ...own, profile: 'private' }
  const cases: Record<string, { content: string | Buffer; because: 'damaged' | 'newer'; settings: Settings }> = {
    empty: { content: '', because: 'damaged', settings: defaultSettings },
    'NUL bytes': { content: Buffer.alloc(600), because: 'damaged', settings: defaultSettings },
    'cut in half': {
      content: JSON.stringify({ version: 1, ...own }).slice(0, 80),
      because: 'damaged',
      settings: defaultSettings,
    },
    'a list': { content: '[1, 2]', because: 'damaged', settings: defaultSettings },
    'a wrong type': {
      content: JSON.stringify({ version: 1, ...own, theme: 7 }),
      because: 'damaged',
      settings: { ...own, theme: 'system' },
    },
    'a profile that is none, which may have been a strict one': {
      content: JSON.stringify({ version: 1, ...own, profile: 3 }),
      because: 'damaged',
      settings: strict,
    },
    'of a newer app': {
      content: JSON.stringify({ version: 2, ...own, budget: { yearly: 1 } }),
      because: 'newer',
      settings: { ...own, budget: defaultSettings.budget },
    },
    'prototype keys': {
      content: '{"version": "1", "__proto__": {"profile": "performance"}, "constructor": {}}',
      because: 'damaged',
      settings: defaultSettings,
    },
  }

  test.each(Object.entries(cases))('%s', (_name, { content, because, settings }) => {
    const { folder, file, open } = setUp(content)
    const opened = open()
    const keptAs = join(folder, `settings.${because}-2026-11-21T08-15-04Z.json`)
    expect({ settings: opened.read(), notices: opened.notices() }).toEqual({
      settings,
      notices: [{ kind: 'set-aside', file: 'settings', because, keptAs, restoredFrom: null }],
    })
    expect(readFileSync(keptAs)).toEqual(Buffer.from(content))
    const again = open()
    expect({ settings: again.read(), notices: again.notices(), mode: statSync(file).mode & 0o777 }).toEqual({
      settings,
      notices: [],
      mode: 0o600,
    })
  })

  test('also one that was damaged while the app ran, which then writes what it knows', () => {
    const { folder, file, open } = setUp()
    const settings = open()
    settings.change(own)
    writeFileSync(file, '{"version": 1, "profile"')
    settings.change({ theme: 'dark' })
    expect([open().read(), readdirSync(folder).length, settings.notices().length]).toEqual([
      { ...own, theme: 'dark' },
      2,
      1,
    ])
  })
})

test('a folder that cannot be made changes nothing and throws nothing', () => {
  const { file } = setUp('')
  const settings = openSettings({ folder: join(file, 'below a file'), now })
  expect([settings.change({ theme: 'dark' }), settings.read(), existsSync(join(file, 'below a file'))]).toEqual([
    { ok: false, error: { kind: 'not-saved', detail: 'The data folder cannot be made: a file is in its place.' } },
    defaultSettings,
    false,
  ])
})
