import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { connect, type Database } from './database.ts'
import { inspectFile } from './inspectFile.ts'
import { isDamage } from './saving.ts'
import { timeInName, timeOfName } from './setAside.ts'

const kept = 5
const dayMs = 86_400_000
const folderOf = (file: string) => join(dirname(file), 'copies')
const madeAt = (copy: string) => timeOfName(basename(copy, '.sqlite'))

function copiesOf(file: string): string[] {
  const folder = folderOf(file)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .toSorted()
    .map((name) => join(folder, name))
}

/** A whole and compact copy beside the file; the last few are kept. */
export function makeCopy(db: Database, file: string, at: number): void {
  const older = copiesOf(file)
  const copy = join(folderOf(file), `${timeInName(at)}.sqlite`)
  const unfinished = `${copy}.unfinished`
  mkdirSync(folderOf(file), { recursive: true, mode: 0o700 })
  rmSync(unfinished, { force: true })
  db.prepare('VACUUM INTO ?').run(unfinished)
  chmodSync(unfinished, 0o600)
  renameSync(unfinished, copy)
  for (const old of older.slice(0, Math.max(0, older.length + 1 - kept))) rmSync(old)
}

/** For a quiet moment: copying takes about a second for each 100 MB. */
export function makeCopyOfTheDay(db: Database, file: string, at: number): void {
  const newest = copiesOf(file).at(-1)
  if (newest === undefined || at - madeAt(newest) >= dayMs) makeCopy(db, file, at)
}

/** Puts the newest sound copy of a version this app reads in the file's place; tells when it was made, null where there is none. */
export function restoreNewestCopy(file: string, newestVersion: number): number | null {
  for (const copy of copiesOf(file).toReversed()) {
    if (inspectFile(copy, newestVersion) !== 'sound') continue
    copyFileSync(copy, file)
    return madeAt(copy)
  }
  return null
}

/** Does the same to every copy, so that what is erased for good is erased there too. One that is damaged is left as it is. */
export function editCopies(file: string, edit: (copy: Database) => void): void {
  for (const copy of copiesOf(file)) {
    try {
      using db = connect(copy)
      edit(db)
    } catch (thrown) {
      if (!isDamage(thrown)) throw thrown
    }
  }
}
