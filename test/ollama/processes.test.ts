import { describe, expect, test } from 'vitest'
import { daemonEnvironment } from '../../electron/ollama/daemonEnvironment.ts'
import { findOrphans } from '../../electron/ollama/orphans.ts'
import { listProcesses, parseProcessList, type ProcessRow } from '../../electron/ollama/processes.ts'

test('this process is among those that are listed', async () => {
  expect((await listProcesses()).find(({ id }) => id === process.pid)?.program).toBe(process.execPath)
})

test('the list of macOS is read, whatever is in a path', () => {
  const output = `    1     1 Ss   Mon Nov  3 08:01:59 2026     /sbin/launchd
  412   410 S    Tue Nov 17 19:22:05 2026     /Applications/Ollama.app/Contents/Resources/ollama
  413   410 Z    Tue Nov 17 19:22:06 2026     (ollama)
99120 99120 R+   Fri Nov 20 10:00:00 2026     /Users/ada/Library/Application Support/Gatehouse/ollama/versions/0.34.0/ollama
`
  expect(parseProcessList(output)).toEqual([
    { id: 1, group: 1, startedAt: 'Mon Nov  3 08:01:59 2026', program: '/sbin/launchd' },
    {
      id: 412,
      group: 410,
      startedAt: 'Tue Nov 17 19:22:05 2026',
      program: '/Applications/Ollama.app/Contents/Resources/ollama',
    },
    {
      id: 99120,
      group: 99120,
      startedAt: 'Fri Nov 20 10:00:00 2026',
      program: '/Users/ada/Library/Application Support/Gatehouse/ollama/versions/0.34.0/ollama',
    },
  ])
})

describe('what a crash left behind', () => {
  const row = (given: Partial<ProcessRow>): ProcessRow => ({
    id: 10,
    group: 10,
    startedAt: '500',
    program: '/usr/local/bin/ollama',
    ...given,
  })
  const running = { id: 10, startedAt: '500', program: '/usr/local/bin/ollama' }
  const engine = row({ id: 11, startedAt: '510', program: '/usr/local/lib/ollama/llama-server' })
  const find = (rows: readonly ProcessRow[], recorded: typeof running | null = running) =>
    findOrphans(rows, { running: recorded, installFolder: '/data/ollama/versions' }).map(({ id }) => id)

  test.each<[string, readonly ProcessRow[], readonly number[]]>([
    ['the daemon with its engine', [row({}), engine], [10, 11]],
    ['an engine whose daemon is gone', [engine], [11]],
    ['nothing where the id was given out again', [row({ startedAt: '900', program: '/usr/bin/vim' })], []],
    ['no other group that has the same id again', [row({ startedAt: '900' }), row({ id: 12, program: '/bin/sh' })], []],
    ['no Ollama of others', [row({ id: 20, group: 20 })], []],
    [
      'what runs from our own folder',
      [row({ id: 30, group: 30, program: '/data/ollama/versions/0.34.0/bin/ollama' })],
      [30],
    ],
    [
      'nothing from a folder that is only named alike',
      [row({ id: 30, group: 30, program: '/data/ollama/versions-old/ollama' })],
      [],
    ],
  ])('%s', (_, rows, ids) => {
    expect(find(rows)).toEqual(ids)
  })

  test('nothing is taken for it where none was recorded', () => {
    expect(find([row({}), engine], null)).toEqual([])
  })
})

describe('the environment of a daemon', () => {
  const places = { host: '127.0.0.1:0', home: '/data/home', models: '/home/ada/.ollama/models' }
  const own = {
    OLLAMA_CONTEXT_LENGTH: '8192',
    OLLAMA_HOST: '127.0.0.1:0',
    OLLAMA_MODELS: '/home/ada/.ollama/models',
    OLLAMA_NO_CLOUD: '1',
    OLLAMA_NOPRUNE: '1',
    HOME: '/data/home',
  }

  test('keeps what tunes it, and nothing that opens it, logs prompts or leads elsewhere', () => {
    const given = {
      PATH: '/bin',
      OLLAMA_KV_CACHE_TYPE: 'q8_0',
      OLLAMA_CONTEXT_LENGTH: '4096',
      OLLAMA_HOST: '0.0.0.0',
      OLLAMA_ORIGINS: '*',
      OLLAMA_REMOTES: 'evil.example',
      OLLAMA_NO_CLOUD: '0',
      OLLAMA_DEBUG_LOG_REQUESTS: '1',
      OPENAI_API_KEY: 'sk-secret',
    }
    expect(daemonEnvironment(given, places)).toEqual({
      ...own,
      PATH: '/bin',
      OLLAMA_KV_CACHE_TYPE: 'q8_0',
      OLLAMA_CONTEXT_LENGTH: '4096',
    })
  })

  test('has no proxy between the daemon and its engine, and one for downloads', () => {
    const given = {
      HTTP_PROXY: 'http://proxy',
      http_proxy: 'http://proxy',
      ALL_PROXY: 'socks5://x',
      HTTPS_PROXY: 'http://proxy',
    }
    expect(daemonEnvironment(given, places)).toEqual({
      ...own,
      HTTPS_PROXY: 'http://proxy',
      NO_PROXY: '127.0.0.1,localhost,::1',
    })
  })
})
