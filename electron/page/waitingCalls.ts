import { setImmediate } from 'node:timers/promises'
import type { PagesOptions } from './pages.ts'

type Answer = PagesOptions['answer']

/**
 * Answers calls that come before the app is there, once it is. One after the other, each as if it had just come: what
 * one of them changes is told after the replies to those before it.
 */
export function answerOnceOpen(opened: Promise<Answer>): Answer {
  let waiting: Promise<unknown> | null = opened

  /** Each gives the loop a turn, in which the reply before it goes out. */
  function queue(): Promise<unknown> {
    const turn = Promise.resolve(waiting).then(() => setImmediate())
    waiting = turn
    void turn.then(() => {
      if (waiting === turn) waiting = null
    })
    return turn
  }

  return async (name, input) => {
    if (waiting !== null) await queue()
    return (await opened)(name, input)
  }
}
