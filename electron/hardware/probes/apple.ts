export const sysctlNames = [
  'hw.memsize',
  'machdep.cpu.brand_string',
  'hw.optional.arm64',
  'iogpu.wired_limit_mb',
] as const

export interface AppleFacts {
  readonly memoryBytes: number
  readonly processor: string
  /** What Metal lets models take; null on Intel, where Ollama computes on the processor. */
  readonly metalBytes: number | null
}

/**
 * Share of the memory that Metal gives out unless `iogpu.wired_limit_mb` says otherwise: two thirds up to 36 GB, three
 * quarters above (measured: 11.8 of 16 GB on an M3, 96 of 128 GB on an M3 Max).
 */
const metalShare = (memoryBytes: number) => (memoryBytes <= 36 * 2 ** 30 ? 2 / 3 : 3 / 4)

/** Lines `name: value` of sysctl. Null where there is no size of memory. */
export function parseSysctl(text: string): AppleFacts | null {
  const valueOf = (name: string) => new RegExp(`^${name.replaceAll('.', '\\.')}: (.*)$`, 'm').exec(text)?.[1]?.trim()
  const memoryBytes = Number(valueOf('hw.memsize') ?? Number.NaN)
  if (!(memoryBytes > 0)) return null
  const wiredBytes = Number(valueOf('iogpu.wired_limit_mb') ?? 0) * 2 ** 20
  const isArm = valueOf('hw.optional.arm64') === '1'
  const metalBytes = wiredBytes > 0 ? Math.min(wiredBytes, memoryBytes) : memoryBytes * metalShare(memoryBytes)
  return {
    memoryBytes,
    processor: valueOf('machdep.cpu.brand_string') ?? 'Mac',
    metalBytes: isArm ? Math.round(metalBytes) : null,
  }
}

/** What vm_stat counts as free, or as given back when it is wanted. Null where it says nothing of the kind. */
export function parseVmStat(text: string): number | null {
  const [, pageBytes] = /page size of (\d+) bytes/.exec(text) ?? []
  const pages = ['free', 'inactive', 'purgeable', 'speculative'].map((kind) =>
    Number(new RegExp(`^Pages ${kind}:\\s+(\\d+)\\.`, 'm').exec(text)?.[1] ?? Number.NaN),
  )
  const known = pages.filter((count) => !Number.isNaN(count))
  if (pageBytes === undefined || known.length === 0) return null
  return known.reduce((sum, count) => sum + count, 0) * Number(pageBytes)
}
