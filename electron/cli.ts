import { runCommand } from './commands/runCommand.ts'
import { createTerminal } from './commands/terminal.ts'

process.exitCode = await runCommand(process.argv.slice(2), createTerminal())
