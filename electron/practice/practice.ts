import type { Provider } from '../../shared/settings.ts'
import { createPracticeCloud } from './practiceCloud.ts'
import { createPracticeOllama } from './practiceOllama.ts'
import { practiceProviders } from './practiceProviders.ts'

export interface Practice {
  /** Starts both servers where they do not run yet. */
  start(): Promise<void>
  /** Empty until `start` is done. */
  providers(): readonly Provider[]
  close(): Promise<void>
}

/** The practice models of the app, from the moment they are first wanted. */
export function createPractice(): Practice {
  let starting: Promise<void> | null = null
  let providers: readonly Provider[] = []
  let stop = async () => {}

  async function startBoth() {
    const [ollama, cloud] = await Promise.all([createPracticeOllama(), createPracticeCloud()])
    providers = practiceProviders({ ollamaUrl: ollama.baseUrl, cloudUrl: cloud.baseUrl })
    stop = async () => {
      await Promise.all([ollama.close(), cloud.close()])
    }
  }

  return {
    start: () => (starting ??= startBoth()),
    providers: () => providers,
    close: async () => {
      await starting
      await stop()
    },
  }
}
