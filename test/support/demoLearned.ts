import type { Handlers } from '../../shared/contract.ts'
import type { Learned } from '../../shared/learned.ts'
import { ok } from '../../shared/result.ts'

const someLessons: Learned = {
  comparisons: 5,
  lessons: [
    { taskClass: 'law', count: 3, shift: 0.4 },
    { taskClass: 'write', count: 2, shift: -0.2 },
  ],
}

/** What was learned, which can be forgotten and brought back. */
export function createDemoLearned(): Pick<Handlers, Extract<keyof Handlers, `learned.${string}`>> {
  let learned = someLessons
  return {
    'learned.read': async () => ok(learned),
    'learned.forget': async () => ok((learned = { comparisons: 0, lessons: [] })),
    'learned.restore': async () => ok((learned = someLessons)),
  }
}
