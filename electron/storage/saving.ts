import type { AppError } from '../../shared/errors.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

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

const locked = 'The data folder cannot be written to.'
const occupied = 'The data folder cannot be made: a file is in its place.'
const full = 'The disk is full.'

/** Primary result codes of SQLite (https://sqlite.org/rescode.html) and error codes of the system. */
const problems: Readonly<Record<string | number, string>> = {
  5: 'Another program keeps the conversations locked.',
  8: locked,
  10: 'The disk reported an error.',
  13: full,
  14: locked,
  EACCES: locked,
  EPERM: locked,
  EROFS: 'The data folder is on a disk that is read-only.',
  ENOTDIR: occupied,
  EEXIST: occupied,
  EISDIR: occupied,
  ENOSPC: full,
  EDQUOT: full,
  EIO: 'The disk reported an error.',
}

/** Why nothing could be written, in words for the person; null where something else went wrong. */
export function describeUnwritable(thrown: unknown): string | null {
  const code = sqliteCodeOf(thrown) ?? systemCodeOf(thrown)
  return code === null ? null : (problems[code] ?? null)
}

const corrupt = 11
const notADatabase = 26

export function isDamage(thrown: unknown): boolean {
  const code = sqliteCodeOf(thrown)
  return code === corrupt || code === notADatabase
}

function sqliteCodeOf(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !('errcode' in thrown) || typeof thrown.errcode !== 'number') return null
  return thrown.errcode & 0xff
}

function systemCodeOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !('code' in thrown) || typeof thrown.code !== 'string') return null
  return thrown.code
}
