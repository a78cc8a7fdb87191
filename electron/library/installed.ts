import type { OllamaModel } from '../providers/ollamaModels.ts'
import type { LoadedModel } from './ollamaLibrary.ts'
import { askMs, type OwnOllama } from './ownOllama.ts'

/** What Ollama said when it was last asked. */
interface Seen {
  readonly isReachable: boolean
  /** On the disk; those of a cloud are not here. */
  readonly models: readonly OllamaModel[]
  /** In memory, whoever loaded them. */
  readonly loaded: readonly LoadedModel[]
}

export interface Installed {
  read(): Seen
  find(name: string): OllamaModel | undefined
  /** Asks again; true where there are other models now. */
  refresh(): Promise<boolean>
}

const nothing: Seen = { isReachable: false, models: [], loaded: [] }

export function createInstalled(own: OwnOllama): Installed {
  let seen = nothing
  return {
    read: () => seen,
    find: (name) => seen.models.find((model) => model.name === name),
    refresh: async () => {
      const before = identitiesOf(seen)
      const found = await own.ask(async (library) => {
        const signal = AbortSignal.timeout(askMs)
        const models = await library.installed(signal)
        return { models: models.filter(({ isRemote }) => !isRemote), loaded: await library.loaded(signal) }
      })
      seen = found.ok ? { isReachable: true, ...found.value } : nothing
      return identitiesOf(seen) !== before
    },
  }
}

const identitiesOf = ({ models }: Seen) => models.map(({ digest, name }) => `${name} ${digest}`).join()
