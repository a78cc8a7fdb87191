/** Whoever travels sees the account in the new zone within this time. */
const believedMs = 60_000

/** The zone of the system. Asking for it takes a tenth of a millisecond, so it is not asked for every entry of the account. */
export function createTimeZone(now: () => number): () => string {
  let zone = ''
  let askedAt = -Infinity
  return () => {
    if (Math.abs(now() - askedAt) < believedMs) return zone
    zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    askedAt = now()
    return zone
  }
}
