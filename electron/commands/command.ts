import type { Readable } from 'node:stream'
import type { Handlers, Publish } from '../../shared/contract.ts'
import type { ProfileWish } from '../settings/pinnedProfile.ts'

/** What a command reads from and writes to; a terminal, a pipe, or a test. */
export interface CommandIo {
  readonly input: Readable
  /** Whether the input is a person at a keyboard, and not a pipe or a file. */
  readonly inputIsTyped: boolean
  /** Answers, and nothing else: what a script reads. Waits where the reader is slow. */
  readonly print: (text: string) => Promise<void>
  /** Like `print`, without an end of line: a piece of an answer. */
  readonly write: (text: string) => void
  /** Everything said about them. */
  readonly complain: (text: string) => void
  /** Aborted by Ctrl+C, which from then on no longer ends the program at once. */
  readonly listenForInterrupt: () => AbortSignal
  readonly openApp: OpenCommandApp
}

/** The machine side without a window, on the same data folder as the one that may be open. */
export interface CommandApp {
  readonly handlers: Handlers
  /** Nobody is there to answer: what was asked stays on this machine. */
  pageClosed(): void
  close(): Promise<void>
}

export type OpenCommandApp = (options: {
  readonly dataFolder: string
  readonly profileWish: ProfileWish | null
  readonly publish: Publish
}) => Promise<CommandApp>

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

/** The arguments are fine, but nothing can be done with them now; exit status 1. */
export class CannotRun extends Error {}
