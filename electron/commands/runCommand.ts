import { CannotRun, WrongUsage, type Command, type CommandIo } from './command.ts'
import { ask } from './ask.ts'
import { budget } from './budget.ts'
import { route } from './route.ts'
import { scan } from './scan.ts'

const commands: Readonly<Record<string, Command>> = { ask, budget, route, scan }

/** True where a program called `gatehouse` was asked for one of its commands, not for its window. */
export const isCommand = (name: string | undefined): boolean => name !== undefined && Object.hasOwn(commands, name)

const wrongUsageStatus = 2

/** Runs `gatehouse COMMAND …`; resolves with the exit status. */
export async function runCommand([name, ...args]: readonly string[], io: CommandIo): Promise<number> {
  const command = name === undefined ? undefined : Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    const asksForHelp = name === undefined || name === '--help' || name === 'help'
    if (!asksForHelp) io.complain(`There is no command "${name}".`)
    if (asksForHelp) await io.print(overview)
    else io.complain(overview)
    return asksForHelp ? 0 : wrongUsageStatus
  }
  if (args.includes('--help')) {
    await io.print(command.usage)
    return 0
  }
  try {
    return await command.run(args, io)
  } catch (thrown) {
    if (thrown instanceof CannotRun) {
      io.complain(thrown.message)
      return 1
    }
    if (!(thrown instanceof WrongUsage)) throw thrown
    io.complain(`${thrown.message}\n\n${command.usage}`)
    return wrongUsageStatus
  }
}

const overview = [
  'gatehouse COMMAND … (gatehouse COMMAND --help says more)',
  '',
  ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`),
].join('\n')
