import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openInstallation } from '../../electron/ollama/install/installation.ts'
import { createInstaller } from '../../electron/ollama/install/installer.ts'
import type { Release } from '../../electron/ollama/install/release.ts'
import { tryOut } from '../../electron/ollama/install/tryOut.ts'
import { createOllamaMemory } from '../../electron/providers/ollamaModels.ts'
import { identifyOllama } from '../../electron/providers/ollamaProbe.ts'
import type { InstallState } from '../../shared/ollama.ts'
import { clearanceFor, openDoor } from './openDoor.ts'
import { temporaryFolder } from './temporaryFolder.ts'

interface Given {
  readonly folder?: string
  readonly models?: string
  readonly freeBytes?: number
}

/** An installer as the app has it, through a door of its own. */
export function openTestInstaller(release: Release, { folder = temporaryFolder(), ...given }: Given = {}) {
  const door = openDoor()
  onTestFinished(() => door.close())
  const memory = createOllamaMemory()
  const installation = openInstallation(folder)
  const api = (baseUrl: string) => ({ fetch: door.open(clearanceFor(baseUrl, 'device')), baseUrl, memory })
  const asset = release.assets['linux-x64']
  if (asset === undefined) throw new Error('no asset')
  const states: InstallState[] = []
  const installer = createInstaller({
    folder,
    release,
    asset,
    installation,
    fetch: door.open(
      clearanceFor(release.baseUrl, 'cloud', { highestLevel: 'public', mayHandOnTo: release.handsOnTo }),
    ),
    tryOut: (trial) =>
      tryOut({
        ...trial,
        models: given.models ?? join(folder, 'models'),
        environment: process.env,
        identify: (baseUrl, signal) => identifyOllama(api(baseUrl), signal),
        api,
      }),
    ...(given.freeBytes === undefined ? {} : { freeBytes: async () => given.freeBytes ?? 0 }),
    onChange: () => void states.push(installer.state()),
  })
  const steps = () => [...new Set(states.map((state) => (state.kind === 'running' ? state.step : state.kind)))]
  return { ...installer, installation, folder, door, states, steps }
}
