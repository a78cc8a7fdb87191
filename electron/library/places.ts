import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** Where an Ollama that others started writes its log, as far as a person may read it. */
export const ollamaLogs = (home: string): readonly string[] => [join(home, '.ollama', 'logs', 'server.log')]

/** Free bytes on the disk that Ollama keeps models on; null where it cannot be told. */
export async function freeBytesFor(chosen: string | undefined, home: string): Promise<number | null> {
  const usual = [join(home, '.ollama', 'models'), '/usr/share/ollama/.ollama/models', home]
  const place = [...(chosen === undefined || chosen === '' ? [] : [chosen]), ...usual].find(existsSync)
  if (place === undefined) return null
  try {
    const { bavail, bsize } = await statfs(place)
    return bavail * bsize
  } catch {
    // A disk that cannot be asked is one whose room is not known, and nothing is refused for it.
    return null
  }
}
