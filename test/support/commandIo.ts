import { Readable } from 'node:stream'
import { createOpenCommandApp } from '../../electron/commandApp.ts'
import type { CommandIo } from '../../electron/commands/command.ts'
import { runCommand } from '../../electron/commands/runCommand.ts'
import { createSessionVault } from '../../electron/secrets/sessionVault.ts'

export interface CommandRun {
  readonly status: number
  readonly printed: readonly string[]
  readonly complained: readonly string[]
}

interface CommandInput {
  /** Null: a person sits at the keyboard and types nothing. */
  readonly piped?: string | null
  readonly interrupt?: AbortSignal
  /** Hears each piece of an answer. */
  readonly onWrite?: (text: string) => void
}

/** Runs `gatehouse …` as a terminal would, with what is typed or piped in. */
export async function runGatehouse(args: readonly string[], given: string | CommandInput = ''): Promise<CommandRun> {
  const {
    piped = '',
    interrupt = new AbortController().signal,
    onWrite,
  } = typeof given === 'string' ? { piped: given } : given
  const printed: string[] = []
  const complained: string[] = []
  let unfinished = ''
  const io: CommandIo = {
    input: Readable.from([Buffer.from(piped ?? '')]),
    inputIsTyped: piped === null,
    print: async (text) => {
      printed.push(unfinished + text)
      unfinished = ''
    },
    write: (text) => {
      unfinished += text
      onWrite?.(text)
    },
    complain: (text) => void complained.push(text),
    listenForInterrupt: () => interrupt,
    openApp: createOpenCommandApp(async () => createSessionVault('the test')),
  }
  return { status: await runCommand(args, io), printed, complained }
}
