import { createOpenCommandApp } from './commandApp.ts'
import { runCommand } from './commands/runCommand.ts'
import { createTerminal } from './commands/terminal.ts'
import { openVault } from './secrets/openVault.ts'

const openApp = createOpenCommandApp((folder) => openVault({ folder, platform: process.platform, now: Date.now }))
process.exitCode = await runCommand(process.argv.slice(2), createTerminal(openApp))
