import { Readable } from 'node:stream'
import type { CommandIo } from '../../electron/commands/command.ts'
import { runCommand } from '../../electron/commands/runCommand.ts'

export interface CommandRun {
  readonly status: number
  readonly printed: readonly string[]
  readonly complained: readonly string[]
}

/** Runs `gatehouse …` as a terminal would, with what is typed or piped in. */
export async function runGatehouse(args: readonly string[], piped = ''): Promise<CommandRun> {
  const printed: string[] = []
  const complained: string[] = []
  const io: CommandIo = {
    input: Readable.from([Buffer.from(piped)]),
    print: async (text) => void printed.push(text),
    complain: (text) => void complained.push(text),
  }
  return { status: await runCommand(args, io), printed, complained }
}
