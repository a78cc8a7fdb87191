import { setImmediate } from 'node:timers/promises'
import type { AppError } from '../shared/errors.ts'
import type { Result } from '../shared/result.ts'

type Answer = (name: unknown, input: unknown) => Promise<Result<unknown, AppError>>

/** What a shell needs of the app. */
export interface ShellApp {
  readonly answer: Answer
  pageOpened(): void
  pageClosed(): void
  close(): Promise<void>
}

export interface LateApp extends ShellApp {
  open(load: () => Promise<ShellApp>): Promise<void>
}

/** The app before it is loaded: what its page wants of it is done once it is there. */
export function createLateApp(): LateApp {
  const { promise: app, resolve: opened } = Promise.withResolvers<ShellApp>()
  let isBegun = false
  return {
    answer: answerOnceOpen(app),
    pageOpened: () => void app.then(({ pageOpened }) => pageOpened()),
    pageClosed: () => void app.then(({ pageClosed }) => pageClosed()),
    open: async (load) => {
      isBegun = true
      opened(await load())
    },
    close: async () => {
      if (isBegun) await (await app).close()
    },
  }
}

/**
 * Calls that waited are answered one after the other, each as if it had just come: what one of them changes is told
 * after the replies to those before it.
 */
function answerOnceOpen(app: Promise<ShellApp>): Answer {
  let waiting: Promise<unknown> | null = app

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
    return (await app).answer(name, input)
  }
}
