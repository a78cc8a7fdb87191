/** The first number from 0 for which it holds; it holds for all that follow. */
export function firstWhere(count: number, holds: (i: number) => boolean): number {
  let low = 0
  for (let high = count; low < high;) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
