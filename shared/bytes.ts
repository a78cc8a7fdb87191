const giga = 1e9
const gibi = 2 ** 30

/** "6.6 GB": files and downloads, counted as disks and networks are. */
export const formatSize = (bytes: number): string => inUnits(bytes, giga, ['GB', 'MB', 'kB'], 1000)

/** "16 GB": memory, counted as its makers count it (1 GB = 2^30 bytes). */
export const formatMemory = (bytes: number): string => inUnits(bytes, gibi, ['GB', 'MB', 'kB'], 1024)

function inUnits(bytes: number, largest: number, units: readonly [string, ...string[]], step: number): string {
  let unit = largest
  for (const name of units) {
    const isLast = name === units.at(-1)
    if (bytes >= unit * 0.9995 || isLast) {
      const amount = bytes / unit
      const digits = amount < 100 && name === units[0] ? 1 : 0
      return `${new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(amount)} ${name}`
    }
    unit /= step
  }
  return `${bytes} bytes`
}
