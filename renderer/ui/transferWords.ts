import { formatSize } from '../../shared/bytes.ts'

export interface Transfer {
  readonly doneBytes: number
  /** Null where the size is not known yet. */
  readonly totalBytes: number | null
  readonly bytesPerSecond: number | null
  readonly secondsLeft: number | null
}

/** "2.1 GB of 6.6 GB · 45 MB a second · about 2 min left", as far as it is known. */
export const transferWords = ({ doneBytes, totalBytes, bytesPerSecond, secondsLeft }: Transfer): string =>
  [
    amountWords(doneBytes, totalBytes),
    ...(bytesPerSecond === null ? [] : [`${formatSize(bytesPerSecond)} a second`]),
    ...(secondsLeft === null ? [] : [`about ${durationWords(secondsLeft)} left`]),
  ].join(' · ')

/** "2.1 GB of 6.6 GB" */
export const amountWords = (doneBytes: number, totalBytes: number | null): string =>
  totalBytes === null ? formatSize(doneBytes) : `${formatSize(doneBytes)} of ${formatSize(totalBytes)}`

function durationWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}
