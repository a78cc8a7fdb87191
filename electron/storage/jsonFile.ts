import Store from 'electron-store'

interface JsonFile {
  readonly folder: string
  /** Without ".json". */
  readonly name: string
}

/** Writes the whole file anew, readable by its owner alone. It holds the old content or the new, never half of it. */
export function writeJsonFile({ folder, name }: JsonFile, content: Record<string, unknown>): void {
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name,
    configFileMode: 0o600,
    clearInvalidConfig: true,
  })
  store.store = content
}
