import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { MachineMessage, PageMessage } from '../../shared/connection.ts'

type Call = Extract<PageMessage, { type: 'call' }>

export interface Replies {
  /** Has the call done, once for each id: one that is repeated after a dropped connection gets the same reply again. */
  take(call: Call): 'taken' | 'too-many'
}

/** More than any page has open at once. */
const openCallsLimit = 1_000

/**
 * The calls of one page and their replies, kept until the page says that it has them.
 * `send` delivers over whatever connection the page has at that moment, or nothing.
 */
export function createReplies(
  answer: (name: string, input: unknown) => Promise<Result<unknown, AppError>>,
  send: (text: string) => void,
): Replies {
  /** Null while the call is being done. */
  const repliesById = new Map<number, string | null>()
  let answeredUpTo = 0

  async function run({ id, name, input }: Call): Promise<void> {
    repliesById.set(id, null)
    const text = JSON.stringify({ type: 'reply', id, reply: await answer(name, input) } satisfies MachineMessage)
    repliesById.set(id, text)
    send(text)
  }

  function forget(upTo: number): void {
    answeredUpTo = Math.max(answeredUpTo, upTo)
    for (const id of repliesById.keys()) if (id <= answeredUpTo) repliesById.delete(id)
  }

  return {
    take(call) {
      forget(call.answeredUpTo)
      const reply = repliesById.get(call.id)
      if (typeof reply === 'string') send(reply)
      if (reply !== undefined || call.id <= answeredUpTo) return 'taken'
      if (repliesById.size >= openCallsLimit) return 'too-many'
      void run(call)
      return 'taken'
    },
  }
}
