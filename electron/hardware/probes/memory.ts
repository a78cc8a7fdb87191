export interface Memory {
  readonly totalBytes: number
  readonly availableBytes: number | null
}

/** /proc/meminfo, as proc_meminfo(5) describes it: kB are kibibytes. Null where it has no total. */
export function parseMeminfo(text: string): Memory | null {
  const bytesOf = (name: string) => {
    const [, kibibytes] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text) ?? []
    return kibibytes === undefined ? null : Number(kibibytes) * 1024
  }
  const totalBytes = bytesOf('MemTotal')
  return totalBytes === null ? null : { totalBytes, availableBytes: bytesOf('MemAvailable') }
}

/** Version 1 says "no limit" with a number near 2^63. */
const noLimitBytes = 2 ** 60

/**
 * The tightest limit on this process and what is used below it, of lines `path=value` for its control group and each
 * above it, in either version of the kernel's interface. Null where nothing is limited.
 */
export function parseCgroup(text: string): { readonly limitBytes: number; readonly usedBytes: number | null } | null {
  const values = new Map(
    text.split('\n').flatMap((line) => {
      const [path, value] = line.split('=')
      return path !== undefined && value !== undefined && /^\d+$/.test(value.trim()) ? [[path, Number(value)]] : []
    }),
  )
  const limits = [...values].filter(
    ([path, bytes]) => /memory\.(max|limit_in_bytes)$/.test(path) && bytes < noLimitBytes,
  )
  const [tightest] = limits.toSorted(([, a], [, b]) => a - b)
  if (tightest === undefined) return null
  const [path, limitBytes] = tightest
  const used = path.replace(/memory\.max$/, 'memory.current').replace(/limit_in_bytes$/, 'usage_in_bytes')
  return { limitBytes, usedBytes: values.get(used) ?? null }
}
