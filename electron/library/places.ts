import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Machine } from '../../shared/machine.ts'
import { toMachine } from '../hardware/machine.ts'
import { readMachine } from '../hardware/readMachine.ts'
import { createLeftovers, type Leftovers } from './leftovers.ts'

interface Places {
  readonly dataFolder: string
  readonly home: string
  /** As OLLAMA_MODELS says it. */
  readonly modelsFolder: string | undefined
}

/** What the library asks the machine for. */
export interface MachineFacts {
  readonly readMachine: () => Promise<Machine>
  /** On the disk that models are kept on; null where it cannot be told. */
  readonly freeBytes: () => Promise<number | null>
  readonly leftovers: Leftovers
}

export function machineFacts({ dataFolder, home, modelsFolder = '' }: Places): MachineFacts {
  // That of our own daemon, then the one that Ollama's app writes.
  const ollamaLogs = [join(dataFolder, 'ollama', 'ollama.log'), join(home, '.ollama', 'logs', 'server.log')]
  const own = modelsFolder || join(home, '.ollama', 'models')
  const usual = [join(home, '.ollama', 'models'), '/usr/share/ollama/.ollama/models', home]
  return {
    readMachine: async () => toMachine(await readMachine({ ollamaLogs })),
    leftovers: createLeftovers(own, Date.now),
    freeBytes: async () => {
      const place = [modelsFolder, ...usual].find(existsSync)
      if (place === undefined) return null
      try {
        const { bavail, bsize } = await statfs(place)
        return bavail * bsize
      } catch {
        // A disk that cannot be asked is one whose room is not known, and nothing is refused for it.
        return null
      }
    },
  }
}
