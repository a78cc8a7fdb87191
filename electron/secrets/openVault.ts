import { join } from 'node:path'
import { createEncryptedFileVault, createPlainFileVault, type Cipher } from './fileVault.ts'
import { createKeyringVault, macSecurity, secretTool } from './keyringVault.ts'
import type { KeyVault } from './keyVault.ts'
import { runCommand } from './runCommand.ts'
import { createSessionVault } from './sessionVault.ts'

interface Options {
  readonly folder: string
  readonly platform: NodeJS.Platform
  readonly now: () => number
  readonly run?: typeof runCommand
}

/** The vault outside Electron: the system's keyring where its command answers, else a file that its owner alone can read. */
export async function openVault({ folder, platform, now, run = runCommand }: Options): Promise<KeyVault> {
  const dialect = platform === 'darwin' ? macSecurity : secretTool
  const probe = await run({ ...dialect.find('probe'), timeoutMs: 3000 })
  if (probe.code === 0 || dialect.isAbsent(probe)) return createKeyringVault(dialect, run)
  const file = join(folder, 'keys.json')
  return createPlainFileVault({ file, description: `a file only you can read (${file})`, now })
}

/** What the window's system offers. */
export type SystemCipher = Cipher & { isProtected(): Promise<boolean> }

interface CipherOptions {
  readonly folder: string
  readonly now: () => number
  readonly cipher: SystemCipher
}

/** The vault of the window: a file that the system's key store seals. Without one, keys are kept until the app ends. */
export async function openSealedVault({ folder, now, cipher }: CipherOptions): Promise<KeyVault> {
  if (!(await cipher.isProtected())) return createSessionVault('memory only, until Gatehouse is quit')
  const description = "a file that your system's key store seals"
  return createEncryptedFileVault({ file: join(folder, 'keys.json'), description, now, cipher })
}
