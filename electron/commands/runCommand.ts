import { CannotRun, WrongUsage, type Command, type CommandIo } from './command.ts'
import { ask } from './ask.ts'
import { budget } from './budget.ts'
import { isCommand, type CommandName } from './commandNames.ts'
import { route } from './route.ts'
import { scan } from './scan.ts'

const commands: Readonly<Record<CommandName, Command>> = { ask, budget, route, scan }

const wrongUsageStatus = 2

/** Runs `gatehouse COMMAND …`; resolves with the exit status. */
export async function runCommand([name, ...args]: readonly string[], io: CommandIo): Promise<number> {
  if (!isCommand(name)) {
    const asksForHelp = name === undefined || name === '--help' || name === 'help'
    if (!asksForHelp) io.complain(`There is no command "${name}".`)
    if (asksForHelp) await io.print(overview)
    else io.complain(overview)
    return asksForHelp ? 0 : wrongUsageStatus
  }
  const command = commands[name]
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
