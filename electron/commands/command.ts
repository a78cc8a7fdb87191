import type { Readable } from 'node:stream'

/** What a command reads from and writes to; a terminal, a pipe, or a test. */
export interface CommandIo {
  readonly input: Readable
  /** Answers, and nothing else: what a script reads. Waits where the reader is slow. */
  readonly print: (text: string) => Promise<void>
  /** Everything said about them. */
  readonly complain: (text: string) => void
}

export interface Command {
  /** One line in the list of commands. */
  readonly summary: string
  /** Shown by `--help` and after wrong arguments. */
  readonly usage: string
  /** Resolves with the exit status. Throws `WrongUsage` where the arguments make no sense. */
  readonly run: (args: readonly string[], io: CommandIo) => Promise<number>
}

/** Said as one sentence, with the command's usage after it; exit status 2. */
export class WrongUsage extends Error {}
