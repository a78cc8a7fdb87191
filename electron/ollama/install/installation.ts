import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const installedSchema = z.object({ version: z.string(), previous: z.string().nullable() })
export type Installed = z.infer<typeof installedSchema>

export interface Installation {
  read(): Installed | null
  /** Of the one that is in use. */
  program(): string | null
  /** Where one is unpacked and tried, away from what is in use. Emptied first. */
  prepare(): string
  /** Throws away what was prepared and is not in use. */
  discard(): void
  /** Puts what was prepared in use. The one before is kept, older ones are not. */
  use(version: string): void
  /** Uses the one before again, and keeps the newer one. False where none was kept. */
  goBack(): boolean
  remove(): void
}

/** Versions of ours, each in a folder of its own below `versions`, and a file that says which is in use. */
export function openInstallation(folder: string): Installation {
  const file = join(folder, 'installed.json')
  const versions = join(folder, 'versions')
  const fresh = join(versions, '.new')

  const discard = () => rmSync(fresh, { recursive: true, force: true })

  function read(): Installed | null {
    try {
      return installedSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
    } catch {
      // None yet.
      return null
    }
  }

  function write(installed: Installed): void {
    writeFileSync(`${file}.new`, JSON.stringify(installed), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }

  return {
    read,
    program: () => {
      const installed = read()
      return installed === null ? null : programIn(join(versions, installed.version))
    },
    discard,
    prepare: () => {
      discard()
      mkdirSync(fresh, { recursive: true, mode: 0o700 })
      return fresh
    },
    use: (version) => {
      const before = read()
      const previous = before === null || before.version === version ? (before?.previous ?? null) : before.version
      const place = join(versions, version)
      rmSync(place, { recursive: true, force: true })
      renameSync(fresh, place)
      write({ version, previous })
      for (const name of readdirSync(versions)) {
        if (name !== version && name !== previous) rmSync(join(versions, name), { recursive: true, force: true })
      }
    },
    goBack: () => {
      const { version, previous } = read() ?? { version: '', previous: null }
      if (previous === null || programIn(join(versions, previous)) === null) return false
      write({ version: previous, previous: version })
      return true
    },
    remove: () => {
      rmSync(file, { force: true })
      rmSync(versions, { recursive: true, force: true })
    },
  }
}

/** Releases for Linux have a `bin` folder, those for macOS have none. */
export const programIn = (folder: string): string | null =>
  [join(folder, 'bin', 'ollama'), join(folder, 'ollama')].find((place) => existsSync(place)) ?? null
