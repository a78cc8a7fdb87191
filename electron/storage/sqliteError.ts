import type { AppError } from '../../shared/errors.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

/** Primary result codes of SQLite, https://sqlite.org/rescode.html */
const codes = {
  busy: 5,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const

function codeOf(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !('errcode' in thrown) || typeof thrown.errcode !== 'number') return null
  return thrown.errcode & 0xff
}

export function isDamage(thrown: unknown): boolean {
  const code = codeOf(thrown)
  return code === codes.corrupt || code === codes.notADatabase
}

const unwritable: Readonly<Record<number, string>> = {
  [codes.full]: 'The disk is full.',
  [codes.readOnly]: 'The folder of the conversations cannot be written to.',
  [codes.cannotOpen]: 'The folder of the conversations cannot be written to.',
  [codes.inputOutput]: 'The disk reported an error.',
  [codes.busy]: 'Another program keeps the conversations locked.',
}

/** Why nothing could be written, in words for the person; null where something else went wrong. */
export function describeUnwritable(thrown: unknown): string | null {
  const code = codeOf(thrown)
  return code === null ? null : (unwritable[code] ?? null)
}

export type NotSaved = Extract<AppError, { kind: 'not-saved' }>

/** Runs something that writes. A disk that cannot take it is a value; anything else is a bug and is thrown on. */
export function saving<Value>(write: () => Value): Result<Value, NotSaved> {
  try {
    return ok(write())
  } catch (thrown) {
    const detail = describeUnwritable(thrown)
    if (detail === null) throw thrown
    return fail({ kind: 'not-saved', detail })
  }
}
