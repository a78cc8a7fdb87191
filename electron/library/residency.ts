import type { AppError } from '../../shared/errors.ts'
import type { InstalledModel } from '../../shared/library.ts'
import type { Machine } from '../../shared/machine.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Installed } from './installed.ts'
import { askMs, type OwnOllama } from './ownOllama.ts'
import type { Windows } from './windows.ts'

interface Dependencies {
  readonly own: OwnOllama
  readonly installed: Installed
  readonly machine: () => Machine
  readonly windows: Windows
  /** Models that the person wants in memory at all times. */
  readonly keptWarm: () => readonly string[]
  readonly refresh: () => Promise<void>
}

/** Which models are in memory. */
export interface Residency {
  load(name: string): Promise<Result<undefined, AppError>>
  unload(name: string): Promise<Result<undefined, AppError>>
  /** A turn asks it, and loads it thereby. */
  used(name: string): void
  /** Loads those of these that the person will want first, as far as there is room. */
  warmUp(models: readonly InstalledModel[]): Promise<void>
  /** Puts out what others need the memory of. */
  makeRoom(): Promise<void>
  /** Ends what is being loaded. */
  close(): void
}

const loadMs = 600_000
const stay = { usual: '30m', warm: -1 } as const

export function createResidency({ own, installed, machine, windows, keptWarm, refresh }: Dependencies): Residency {
  /** Loaded for this app, the one that was used longest ago first. */
  let ours: readonly string[] = []
  const closing = new AbortController()

  function used(name: string): void {
    ours = [...ours.filter((other) => other !== name), name]
  }

  async function load(name: string): Promise<Result<undefined, AppError>> {
    used(name)
    const keepAlive = keptWarm().includes(name) ? stay.warm : stay.usual
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(loadMs)])
    const kept = await own.ask((library) =>
      library.keep(name, keepAlive, { contextTokens: windows.of(name, []), signal }),
    )
    await refresh()
    return kept.ok ? ok(undefined) : kept
  }

  const putOut = (name: string) => own.ask((library) => library.unload(name, AbortSignal.timeout(askMs)))

  return {
    load,
    unload: async (name) => {
      const put = await putOut(name)
      await refresh()
      return put.ok ? ok(undefined) : put
    },
    used,
    warmUp: async (models) => {
      for (const { name, fit, memoryBytes } of models.filter(isWantedFirst)) {
        if (memoryBytes === null && hasRoom(machine(), fit.neededBytes)) await load(name)
      }
    },
    makeRoom: async () => {
      const loaded = installed.read().loaded.map(({ name }) => name)
      const out = whatToPutOut({ machine: machine(), loaded, ours, keptWarm: keptWarm() })
      for (const name of out) await putOut(name)
      if (out.length > 0) await refresh()
    },
    close: () => closing.abort(),
  }
}

const isWantedFirst = ({ pick, tier, fit, isKeptWarm }: InstalledModel) =>
  isKeptWarm || (pick !== null && tier === 'fast' && (fit.verdict === 'well' || fit.verdict === 'tight'))

/** Less than this share of the memory left is short, and below the second nothing is kept. */
const shortShare = 0.08
const desperateShare = 0.04

/** Whether there is room to load one more without pushing others out. */
const hasRoom = ({ availableBytes, memoryBytes, accelerators }: Machine, neededBytes: number) =>
  accelerators.some(({ isShared }) => !isShared) ||
  availableBytes === null ||
  availableBytes - neededBytes >= memoryBytes * shortShare

interface InMemory {
  readonly machine: Machine
  /** Names of all that are loaded, whoever did it. */
  readonly loaded: readonly string[]
  readonly ours: readonly string[]
  readonly keptWarm: readonly string[]
}

/** Models to put out of memory, as others need it more. What other programs have loaded is theirs. */
function whatToPutOut({ machine, loaded, ours, keptWarm }: InMemory): readonly string[] {
  const { availableBytes, memoryBytes } = machine
  if (availableBytes === null || availableBytes >= memoryBytes * shortShare) return []
  const mine = ours.filter((name) => loaded.includes(name))
  return availableBytes < memoryBytes * desperateShare ? mine : mine.filter((name) => !keptWarm.includes(name))
}
