import type { Accelerator } from '../../../shared/machine.ts'

/** What to ask nvidia-smi for; the parser reads these columns. */
export const nvidiaQuery = [
  '--query-gpu=index,name,uuid,memory.total,memory.free,driver_version,compute_cap',
  '--format=csv,noheader,nounits',
] as const

export interface FoundCards {
  readonly cards: readonly Accelerator[]
  /** Why a card that is there cannot be used. */
  readonly remarks: readonly string[]
}

/** Docs of Ollama, gpu.mdx: driver 550 or newer, compute capability 5.0 or newer, and 570 for those before 7.0. */
const oldestDriver = 550
const oldestCapability = 5
const lateDriver = { forBelow: 7, driver: 570 }

/** Memory is in MiB; "[N/A]" where the chip shares that of the machine. */
export function parseNvidiaSmi(text: string, machineBytes: number): FoundCards {
  const cards: Accelerator[] = []
  const remarks: string[] = []
  for (const line of text.split('\n')) {
    const [index, name, , total, free, driver, capability] = line.split(',').map((cell) => cell.trim())
    if (name === undefined || capability === undefined || !/^\d+$/.test(index ?? '')) continue
    const why = unusable(Number.parseInt(driver ?? '', 10), Number(capability))
    if (why !== null) {
      remarks.push(`${name} cannot be used: ${why}`)
      continue
    }
    const totalMiB = Number(total)
    const isShared = Number.isNaN(totalMiB)
    const freeMiB = Number(free)
    cards.push({
      name,
      library: 'cuda',
      totalBytes: isShared ? machineBytes : totalMiB * 2 ** 20,
      freeBytes: isShared || Number.isNaN(freeMiB) ? null : freeMiB * 2 ** 20,
      isShared,
    })
  }
  return { cards, remarks }
}

function unusable(driver: number, capability: number): string | null {
  if (capability < oldestCapability) return `it is older than Ollama supports (compute capability ${capability})`
  const needed = capability < lateDriver.forBelow ? lateDriver.driver : oldestDriver
  return driver < needed ? `its driver is version ${driver}, Ollama needs ${needed} or newer` : null
}
