import { once } from 'node:events'
import type { CommandIo } from './command.ts'

/** The process's own streams. A reader that goes away (`| head`) ends the command quietly. */
export function createTerminal(): CommandIo {
  const { stdin, stdout, stderr } = process
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  return {
    input: stdin,
    print: async (text) => {
      if (!stdout.write(`${text}\n`)) await once(stdout, 'drain')
    },
    complain: (text) => void stderr.write(`${text}\n`),
  }
}
