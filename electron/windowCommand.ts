import { createOpenCommandApp } from './commandApp.ts'
import { runCommand } from './commands/runCommand.ts'
import { createTerminal } from './commands/terminal.ts'
import { openSealedVault, type SystemCipher } from './secrets/openVault.ts'

/**
 * Runs a command with the program that opens the window. It reads the keys that the window stored, so it needs the
 * cipher of the system, which is there once Electron is ready.
 */
export function runWindowCommand(args: readonly string[], whenReady: Promise<SystemCipher>): Promise<number> {
  const openApp = createOpenCommandApp(async (folder) =>
    openSealedVault({ folder, now: Date.now, cipher: await whenReady }),
  )
  return runCommand(args, createTerminal(openApp))
}
