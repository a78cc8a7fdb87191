export interface Pace {
  readonly bytesPerSecond: number | null
  readonly secondsLeft: number | null
}

interface Sample {
  readonly atMs: number
  readonly bytes: number
}

const windowMs = 8000
const shortestMs = 1000

/** How fast it goes, by the last seconds only: a network changes, and what lay on the disk already is no speed. */
export function createSpeedometer(): (sample: Sample, totalBytes: number) => Pace {
  let samples: readonly Sample[] = []
  return (sample, totalBytes) => {
    samples = [...samples.filter(({ atMs }) => sample.atMs - atMs <= windowMs), sample]
    const [first = sample] = samples
    const ms = sample.atMs - first.atMs
    if (ms < shortestMs) return { bytesPerSecond: null, secondsLeft: null }
    const bytesPerSecond = Math.max(0, ((sample.bytes - first.bytes) / ms) * 1000)
    const left = Math.max(0, totalBytes - sample.bytes)
    return { bytesPerSecond, secondsLeft: bytesPerSecond === 0 ? null : Math.ceil(left / bytesPerSecond) }
  }
}
