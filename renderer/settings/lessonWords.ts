import type { Learned } from '../../shared/learned.ts'

/** Less than this is nothing to go by. */
const toldShift = 0.05

/** "law: the stronger model's answers serve you more often than expected (3 choices)". */
export function lessonWords({ taskClass, count, shift }: Learned['lessons'][number]): string {
  const what =
    Math.abs(shift) < toldShift
      ? 'as expected'
      : shift > 0
        ? "the stronger model's answers serve you more often than expected"
        : "the smaller model's answers serve you more often than expected"
  return `${taskClass}: ${what} (${count === 1 ? '1 choice' : `${count} choices`})`
}
