import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Opens the folder for all that is kept, readable by its person alone. Null: where the system keeps such things. */
export function openDataFolder(chosen: string | null): string {
  const folder = pathOfDataFolder(chosen)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

export const pathOfDataFolder = (chosen: string | null): string =>
  chosen === null ? usualDataFolder() : resolve(chosen)

/** Of macOS, and of the XDG Base Directory Specification elsewhere. */
function usualDataFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Gatehouse')
  return join(process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'gatehouse')
}
