import { once } from 'node:events'
import type { CommandIo, OpenCommandApp } from './command.ts'

/** The process's own streams. A reader that goes away (`| head`) ends the command quietly. */
export function createTerminal(openApp: OpenCommandApp): CommandIo {
  const { stdin, stdout, stderr } = process
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  return {
    input: stdin,
    inputIsTyped: stdin.isTTY,
    print: async (text) => {
      if (!stdout.write(`${text}\n`)) await once(stdout, 'drain')
    },
    write: (text) => void stdout.write(text),
    complain: (text) => void stderr.write(`${text}\n`),
    listenForInterrupt: () => {
      const interrupt = new AbortController()
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt.abort())
      return interrupt.signal
    },
    openApp,
  }
}
