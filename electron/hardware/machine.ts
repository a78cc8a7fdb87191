import type { Accelerator, Machine } from '../../shared/machine.ts'
import { parseAmd } from './probes/amd.ts'
import { parseSysctl, parseVmStat } from './probes/apple.ts'
import { parseCgroup, parseMeminfo } from './probes/memory.ts'
import { parseNvidiaSmi } from './probes/nvidia.ts'
import { parseOllamaLog } from './probes/ollamaLog.ts'
import { textOf, type Recording } from './reading.ts'

/** The facts in a recording. What Ollama says of itself is believed over what the system says. */
export function toMachine(recording: Recording): Machine {
  const { readings, processor } = recording
  const apple = parseSysctl(textOf(readings.sysctl))
  const memory = memoryOf(recording)
  const found = accelerators(recording, memory.memoryBytes)
  const report = parseOllamaLog(textOf(readings['ollama-log']))
  const base = { ...memory, processor: apple?.processor ?? processor }
  if (report === null) return { ...base, accelerators: [...found.cards], toldBy: 'system', remarks: found.remarks }
  const unused = report.accelerators.length === 0 ? found.cards : []
  return {
    ...base,
    accelerators: [...report.accelerators],
    toldBy: 'ollama',
    remarks: [...found.remarks, ...unused.map(({ name }) => `${name} is there, but Ollama computes on the processor`)],
  }
}

function memoryOf({
  readings,
  memoryBytes,
}: Recording): Pick<Machine, 'memoryBytes' | 'availableBytes' | 'isContainer'> {
  const apple = parseSysctl(textOf(readings.sysctl))
  if (apple !== null) {
    return { memoryBytes: apple.memoryBytes, availableBytes: parseVmStat(textOf(readings.vm_stat)), isContainer: false }
  }
  const system = parseMeminfo(textOf(readings.meminfo)) ?? { totalBytes: memoryBytes, availableBytes: null }
  const limit = parseCgroup(textOf(readings.cgroup))
  if (limit === null || limit.limitBytes >= system.totalBytes) {
    return { memoryBytes: system.totalBytes, availableBytes: system.availableBytes, isContainer: false }
  }
  const { limitBytes, usedBytes } = limit
  const free = [system.availableBytes, usedBytes === null ? null : limitBytes - usedBytes].filter(
    (bytes) => bytes !== null,
  )
  return {
    memoryBytes: limitBytes,
    availableBytes: free.length === 0 ? null : Math.max(0, Math.min(...free)),
    isContainer: true,
  }
}

function accelerators(
  { readings }: Recording,
  memoryBytes: number,
): { cards: readonly Accelerator[]; remarks: string[] } {
  const apple = parseSysctl(textOf(readings.sysctl))
  if (apple !== null) {
    const { processor: name, metalBytes } = apple
    return {
      cards:
        metalBytes === null
          ? []
          : [{ name, library: 'metal', totalBytes: metalBytes, freeBytes: null, isShared: true }],
      remarks: [],
    }
  }
  const nvidia = parseNvidiaSmi(textOf(readings['nvidia-smi']), memoryBytes)
  const amd = parseAmd(textOf(readings.amd))
  const failed =
    readings['nvidia-smi'].kind === 'failed'
      ? [`The NVIDIA driver does not answer: ${readings['nvidia-smi'].detail}`]
      : []
  return { cards: [...nvidia.cards, ...amd.cards], remarks: [...failed, ...nvidia.remarks, ...amd.remarks] }
}
