import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { AppError } from '../../shared/errors.ts'
import { describeError } from '../ui/describeError.ts'
import { useStores } from '../useStores.ts'

interface WithProblem {
  readonly store: Pick<StoreApi<{ readonly problem: AppError | null }>, 'getState' | 'subscribe'>
  readonly dismissProblem: () => void
}

/** What went wrong away from the conversation, said once in a corner. */
export function ProblemToasts() {
  const { status, conversations, models, library, ollama, budget, prices, settings, privacy } = useStores()
  useEffect(() => {
    const stops = [status, conversations, models, library, ollama, budget, prices, settings, privacy].map(watch)
    return () => stops.forEach((stop) => stop())
  }, [status, conversations, models, library, ollama, budget, prices, settings, privacy])
  return null
}

function watch({ store, dismissProblem }: WithProblem): () => void {
  return store.subscribe(({ problem }) => {
    if (problem === null) return
    // The bar at the top says this already, and the page reads everything anew afterwards.
    if (problem.kind !== 'disconnected') {
      notifications.show({ color: 'red', message: describeError(problem, 'Nothing else changed.').sentence })
    }
    dismissProblem()
  })
}
