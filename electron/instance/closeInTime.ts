/** Nobody waits longer than this for the app to end; what is kept is on the disk every half second anyway. */
const patienceMs = 2_000

export async function closeInTime(close: () => Promise<void>): Promise<void> {
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(() => {
    console.error('Gatehouse ends without waiting any longer.')
    late.resolve()
  }, patienceMs)
  await Promise.race([close(), late.promise])
  clearTimeout(timer)
}
