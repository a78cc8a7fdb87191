import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What downloads that nobody goes on with have left on the disk. Ollama has no call to remove it. */
export interface Leftovers {
  /** Bytes they take. */
  measure(): Promise<number>
  remove(): Promise<void>
}

/** A part that changed so lately may be one that another program is fetching. */
const restMs = 60_000

/** Parts lie beside the whole files: `sha256-<hex>-partial`, and what each has of it in `sha256-<hex>-partial-<number>`. */
export function createLeftovers(modelsFolder: string, now: () => number): Leftovers {
  const folder = join(modelsFolder, 'blobs')

  async function find(): Promise<readonly { readonly file: string; readonly bytes: number }[]> {
    const names = await readdir(folder).catch(() => [])
    const parts = await Promise.all(
      names
        .filter((name) => /^sha256-[\da-f]{64}-partial(-\d+)?$/.test(name))
        .map(async (name) => {
          const file = join(folder, name)
          const found = await stat(file).catch(() => null)
          // A part is as long as the whole from the start, and takes what was written of it.
          return found && { file, bytes: found.blocks * 512, whole: name.slice(0, 71), changedAt: found.mtimeMs }
        }),
    )
    const all = parts.filter((part) => part !== null)
    const moving = new Set(all.filter(({ changedAt }) => now() - changedAt < restMs).map(({ whole }) => whole))
    return all.filter(({ whole }) => !moving.has(whole))
  }

  return {
    measure: async () => (await find()).reduce((sum, { bytes }) => sum + bytes, 0),
    remove: async () => {
      for (const { file } of await find()) await rm(file, { force: true })
    },
  }
}
