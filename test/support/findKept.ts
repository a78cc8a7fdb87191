import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A value as it might have been written, also without its spaces, in base64 and in UTF-16. */
const formsOf = (value: string): Buffer[] => [
  Buffer.from(value),
  Buffer.from(value.replaceAll(' ', '')),
  Buffer.from(Buffer.from(value).toString('base64').replace(/=+$/, '').slice(0, -1)),
  Buffer.from(value, 'utf16le'),
]
export const holds = (bytes: Buffer, value: string) => formsOf(value).some((form) => bytes.includes(form))

/** "table.column" of every cell that holds one of the values. */
export function columnsWith(file: string, values: readonly string[]): string[] {
  const db = new DatabaseSync(file, { readOnly: true })
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const found = new Set<string>()
  for (const { name } of names) {
    for (const row of db.prepare(`SELECT * FROM "${String(name)}"`).all()) {
      for (const [column, cell] of Object.entries(row)) {
        const bytes = Buffer.from(String(cell))
        if (values.some((value) => holds(bytes, value))) found.add(`${String(name)}.${column}`)
      }
    }
  }
  db.close()
  return [...found].toSorted()
}

/** Names of all files below a folder that hold one of the values. */
export const filesWith = (folder: string, values: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => values.some((value) => holds(readFileSync(file), value)))
    .map((file) => file.slice(folder.length + 1))
    .toSorted()

const ownWords = ['attachments.text', 'conversations.draft', 'messages.text']
const isDatabase = (name: string) => /^gatehouse\.db(?:-wal)?$|^copies\/[^/]+\.sqlite$/.test(name)

/** Where values are kept beside what the person wrote and read: nowhere, as it should be. */
export function keptBesideWords(dataFolder: string, values: readonly string[]): string[] {
  const files = filesWith(dataFolder, values)
  const databases = files.filter((name) => isDatabase(name) && !name.endsWith('-wal'))
  return [
    ...files.filter((name) => !isDatabase(name)),
    ...databases.flatMap((name) =>
      columnsWith(join(dataFolder, name), values)
        .filter((column) => !ownWords.includes(column))
        .map((column) => `${name}: ${column}`),
    ),
  ]
}
