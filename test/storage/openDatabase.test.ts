import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeCopyOfTheDay } from '../../electron/storage/copies.ts'
import { transaction } from '../../electron/storage/database.ts'
import { migrations, versionOf } from '../../electron/storage/migrations.ts'
import { openDatabase } from '../../electron/storage/openDatabase.ts'
import { saving } from '../../electron/storage/saving.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const now = () => Date.UTC(2026, 10, 21, 8, 15, 4)
const dated = '2026-11-21T08-15-04Z'
const steps = ['CREATE TABLE words (word TEXT NOT NULL)', "INSERT INTO words VALUES ('second step')"] as const
const newFile = () => join(temporaryFolder(), 'gatehouse.sqlite')

function wordsAfter(file: string, given: readonly string[] = steps) {
  const { db, notices } = openDatabase({ file, now, steps: given })
  const words = db
    .prepare('SELECT word FROM words')
    .all()
    .map(({ word }) => word)
  db.close()
  return { words, notices }
}

function write(file: string, word: string, given: readonly string[] = steps) {
  const { db } = openDatabase({ file, now, steps: given })
  db.prepare('INSERT INTO words VALUES (?)').run(word)
  db.close()
}

/** Overwrites the middle, where the table's pages are. */
function damage(file: string) {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x5a, 4096))
}

test('a new file is made for its owner alone, kept durable, and takes every step', () => {
  const file = newFile()
  const { db, notices } = openDatabase({ file, now })
  const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
  expect({
    notices,
    mode: statSync(file).mode & 0o777,
    journal: pragma('journal_mode'),
    synchronous: pragma('synchronous'),
    foreignKeys: pragma('foreign_keys'),
    timeout: pragma('busy_timeout'),
    version: versionOf(db),
  }).toEqual({
    notices: [],
    mode: 0o600,
    journal: 'wal',
    synchronous: 2,
    foreignKeys: 1,
    timeout: 5000,
    version: migrations.length,
  })
  db.close()
})

interface Breakage {
  readonly break: (file: string) => void
  readonly because: 'damaged' | 'newer'
  /** Words that come back from the copy. */
  readonly restored?: readonly string[]
}

describe('a file that cannot be used is set aside', () => {
  const breakages: Record<string, Breakage> = {
    'garbage in its pages': { break: damage, because: 'damaged' },
    'not a database': { break: (file) => writeFileSync(file, 'My shopping list\n'.repeat(500)), because: 'damaged' },
    'cut in half': { break: (file) => truncateSync(file, 4096), because: 'damaged' },
    'emptied beside its log': {
      break: (file) => {
        writeFileSync(`${file}-wal`, 'what was written last')
        truncateSync(file, 0)
      },
      because: 'damaged',
    },
    'made by a newer app': {
      break: (file) => {
        const { db } = openDatabase({ file, now, steps: [...steps, 'CREATE TABLE later (x)'] })
        db.close()
      },
      because: 'newer',
      restored: ['kept'],
    },
  }

  test.each(Object.entries(breakages))('%s', (_name, { break: breakFile, because, restored = [] }) => {
    const file = newFile()
    write(file, 'kept')
    breakFile(file)
    const broken = readFileSync(file)
    const hadLog = existsSync(`${file}-wal`)
    const { words, notices } = wordsAfter(file)
    const keptAs = file.replace('.sqlite', `.${because}-${dated}.sqlite`)
    expect({ words, notices }).toEqual({
      words: ['second step', ...restored],
      notices: [
        {
          kind: 'set-aside',
          file: 'conversations',
          because,
          keptAs,
          restoredFrom: restored.length === 0 ? null : now(),
        },
      ],
    })
    expect(readFileSync(keptAs)).toEqual(broken)
    expect(existsSync(`${keptAs}-wal`) || !hadLog).toBe(true)
    expect(wordsAfter(file).notices).toEqual([])
  })

  test('and the newest sound copy takes its place', () => {
    const file = newFile()
    write(file, 'copied')
    const { db } = openDatabase({ file, now, steps })
    makeCopyOfTheDay(db, file, now())
    db.exec("INSERT INTO words VALUES ('after the copy')")
    db.close()
    const [copy = ''] = readdirSync(join(file, '../copies'))
    copyFileSync(join(file, '../copies', copy), join(file, '../copies/2027-01-01T00-00-00Z.sqlite'))
    damage(join(file, '../copies/2027-01-01T00-00-00Z.sqlite'))
    damage(file)
    const { words, notices } = wordsAfter(file)
    expect({ words, notices: notices.length }).toEqual({ words: ['second step', 'copied'], notices: 1 })
  })

  test('twice in one second, under two names', () => {
    const file = newFile()
    for (const word of ['first', 'second']) {
      write(file, word)
      damage(file)
      wordsAfter(file)
    }
    expect(readdirSync(join(file, '..')).filter((name) => /damaged.*\.sqlite$/.test(name))).toEqual([
      `gatehouse.damaged-${dated}-2.sqlite`,
      `gatehouse.damaged-${dated}.sqlite`,
    ])
  })
})

describe('steps', () => {
  test('an older file is copied, then brought up to date', () => {
    const file = newFile()
    write(file, 'old', steps.slice(0, 1))
    expect(wordsAfter(file)).toEqual({ words: ['old', 'second step'], notices: [] })
    expect(readdirSync(join(file, '../copies'))).toEqual([`${dated}.sqlite`])
    expect(wordsAfter(join(file, '../copies', `${dated}.sqlite`), steps.slice(0, 1)).words).toEqual(['old'])
  })

  test('one that fails midway changes nothing: the old version still opens', () => {
    const file = newFile()
    write(file, 'old', steps.slice(0, 1))
    const failing = [...steps.slice(0, 1), "INSERT INTO words VALUES ('half'); INSERT INTO nowhere VALUES (1)"]
    expect(() => openDatabase({ file, now, steps: failing })).toThrow('nowhere')
    expect(wordsAfter(file, steps.slice(0, 1))).toEqual({ words: ['old'], notices: [] })
  })

  test('two processes that start at once on a new file take each step once', async () => {
    const file = newFile()
    const script = `
      import { openDatabase } from './electron/storage/openDatabase.ts'
      openDatabase({ file: process.argv[1], now: Date.now, steps: ${JSON.stringify(steps)} }).db.close()`
    const starts = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--input-type=module', '--eval', script, file], {
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
    )
    const ends = await Promise.all(starts.map((start) => once(start, 'exit')))
    expect({ ends, words: wordsAfter(file).words }).toEqual({
      ends: starts.map(() => [0, null]),
      words: ['second step'],
    })
  })
})

describe('a disk that takes nothing', () => {
  test('a folder that cannot be made leaves an empty stand-in that refuses to pretend', () => {
    const occupied = join(temporaryFolder(), 'occupied')
    writeFileSync(occupied, '')
    const { db, notices } = openDatabase({ file: join(occupied, 'gatehouse.sqlite'), now, steps })
    expect(notices).toEqual([{ kind: 'read-only', detail: expect.stringContaining('a file is in its place') }])
    expect(saving(() => db.exec("INSERT INTO words VALUES ('lost')"))).toEqual({
      ok: false,
      error: { kind: 'not-saved', detail: 'The data folder cannot be written to.' },
    })
  })

  test('a full disk is a value, and nothing of the transaction stays', () => {
    const { db } = openDatabase({ file: newFile(), now, steps })
    db.exec('PRAGMA max_page_count = 8')
    const outcome = saving(() =>
      transaction(db, () => {
        db.exec("INSERT INTO words VALUES ('first')")
        db.prepare('INSERT INTO words VALUES (?)').run('long '.repeat(100_000))
      }),
    )
    expect({ outcome, words: db.prepare('SELECT word FROM words').all().length }).toEqual({
      outcome: { ok: false, error: { kind: 'not-saved', detail: 'The disk is full.' } },
      words: 1,
    })
    db.close()
  })

  test('a bug in a write is thrown on', () => {
    const { db } = openDatabase({ file: newFile(), now, steps })
    expect(() => saving(() => db.exec('INSERT INTO nowhere VALUES (1)'))).toThrow('no such table')
    db.close()
  })
})
