import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** A name that sorts by time and is allowed on every disk: "2026-11-21T08-15-04Z". */
export const timeInName = (at: number): string => new Date(at).toISOString().replace(/\.\d+/, '').replaceAll(':', '-')

export const timeOfName = (name: string): number => Date.parse(name.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'))

/** "gatehouse.sqlite" and 2026 becomes "gatehouse.damaged-2026-….sqlite", numbered where that is taken. */
export function datedName(file: string, word: string, at: number): string {
  const extension = extname(file)
  const stem = join(dirname(file), `${basename(file, extension)}.${word}-${timeInName(at)}`)
  let name = `${stem}${extension}`
  for (let number = 2; existsSync(name); number++) name = `${stem}-${number}${extension}`
  return name
}

/** Moves a database and its companions out of the way, under one new name; nothing is deleted. */
export function setAside(file: string, word: string, at: number): string {
  const keptAs = datedName(file, word, at)
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, keptAs + suffix)
  }
  return keptAs
}
