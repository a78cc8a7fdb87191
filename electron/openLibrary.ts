import { homedir } from 'node:os'
import type { Publish } from '../shared/contract.ts'
import type { ModelKey } from '../shared/model.ts'
import type { Provider } from '../shared/settings.ts'
import type { Door } from './egress/door.ts'
import { createLibrary } from './library/library.ts'
import { createLibraryCalls } from './library/libraryCalls.ts'
import { machineFacts } from './library/places.ts'
import { localOllamaOf } from './localOllama.ts'
import type { JudgeInstalled } from './providers/modelOptions.ts'
import type { OllamaMemory } from './providers/ollamaModels.ts'
import type { SettingsFile } from './settings/settingsFile.ts'
import { stopwatch } from './stopwatch.ts'
import type { Database } from './storage/database.ts'

interface Parts {
  readonly dataFolder: string
  readonly db: Database
  readonly door: Door
  readonly memory: OllamaMemory
  readonly providers: () => readonly Provider[]
  readonly settings: SettingsFile
  readonly publish: Publish
  readonly now: () => number
  readonly modelsChanged: () => void
}

/** The library of this machine's Ollama, with what turns ask it for. */
export function openLibrary({ dataFolder, door, providers, settings, publish, ...parts }: Parts) {
  const local = () => localOllamaOf(providers())
  const isLocal = ({ providerId }: ModelKey) => providerId === local()?.id
  const library = createLibrary({
    ...machineFacts({ dataFolder, home: homedir(), modelsFolder: process.env['OLLAMA_MODELS'] }),
    ...parts,
    ollama: local,
    // What stays here may hold any name of a model, whatever it looks like.
    open: ({ baseUrl }) =>
      door.open({
        purpose: 'models',
        baseUrl,
        locality: 'device',
        highestLevel: 'restricted',
        consentedTexts: new Set(),
        messageId: null,
      }),
    localModels: () => settings.read().localModels,
    stopwatch,
    changed: (seen) => publish('library.changed', seen),
  })
  const judge: JudgeInstalled = ({ locality }, models) => (locality === 'device' ? library.judge(models) : null)
  return {
    library,
    judge,
    handlers: createLibraryCalls({ library, settings }),
    windowOf: (destination: ModelKey, texts: readonly string[]) =>
      isLocal(destination) ? library.windows.of(destination.model, texts) : null,
    noteUse: (destination: ModelKey) => {
      if (isLocal(destination)) library.used(destination.model)
    },
  }
}
