import { EventEmitter, once } from 'node:events'
import { onTestFinished } from 'vitest'
import { createLibrary, type LibraryDependencies, type LocalLibrary } from '../../electron/library/library.ts'
import { createOllamaMemory } from '../../electron/providers/ollamaModels.ts'
import type { Database } from '../../electron/storage/database.ts'
import type { Library } from '../../shared/library.ts'
import type { Machine } from '../../shared/machine.ts'
import { defaultSettings, type Provider, type Settings } from '../../shared/settings.ts'
import { openDoor } from './openDoor.ts'
import { openTestDatabase } from './openTestDatabase.ts'

export const someMachine: Machine = {
  processor: 'A processor',
  memoryBytes: 32 * 2 ** 30,
  availableBytes: 20 * 2 ** 30,
  isContainer: false,
  accelerators: [
    { name: 'A card', library: 'cuda', totalBytes: 24 * 2 ** 30, freeBytes: 23 * 2 ** 30, isShared: false },
  ],
  toldBy: 'system',
  remarks: [],
}

interface TestLibrary {
  readonly library: LocalLibrary
  /** Resolves with the library as soon as it is so. */
  readonly until: (isSo: (library: Library) => boolean) => Promise<Library>
  readonly choose: (news: Partial<Settings['localModels']>) => void
  readonly db: Database
}

/** The library of an Ollama that listens there, on a database of its own, refreshed once. */
export async function openLibrary(
  baseUrl: string,
  given: Partial<LibraryDependencies> & { readonly db?: Database } = {},
): Promise<TestLibrary> {
  const { db = openTestDatabase(), ...dependencies } = given
  const door = openDoor()
  const provider: Provider = { id: 'ollama', kind: 'ollama', name: 'Ollama', baseUrl, locality: 'device', models: [] }
  const open = (): typeof fetch =>
    door.open({
      purpose: 'models',
      baseUrl,
      locality: 'device',
      highestLevel: 'restricted',
      consentedTexts: new Set(),
      messageId: null,
    })
  const memory = createOllamaMemory()
  const events = new EventEmitter()
  let localModels = defaultSettings.localModels
  const library = createLibrary({
    db,
    ollama: () => provider,
    open,
    memory,
    localModels: () => localModels,
    cacheType: () => 'f16',
    readMachine: async () => someMachine,
    freeBytes: async () => 500e9,
    leftovers: { measure: async () => 0, remove: async () => {} },
    now: Date.now,
    stopwatch: () => {
      const start = performance.now()
      return () => performance.now() - start
    },
    undoMs: 20,
    changed: () => void events.emit('changed'),
    modelsChanged: () => {},
    ...dependencies,
  })
  await library.refresh()
  onTestFinished(async () => {
    await library.close()
    await door.close()
  })
  const until = async (isSo: (seen: Library) => boolean): Promise<Library> => {
    const seen = library.read()
    if (isSo(seen)) return seen
    await once(events, 'changed')
    return until(isSo)
  }
  return { library, until, choose: (news) => (localModels = { ...localModels, ...news }), db }
}
