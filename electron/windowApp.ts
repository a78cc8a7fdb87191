import { createApp, type AppOptions } from './app.ts'
import type { ShellApp } from './lateApp.ts'
import { openSealedVault, type SystemCipher } from './secrets/openVault.ts'
import { answerCall } from './wire/answerCall.ts'

interface Options extends Omit<AppOptions, 'shell' | 'vault'> {
  readonly cipher: SystemCipher
}

/** The app for the window, in a file of its own: the window is shown while this is still to be loaded. */
export async function openWindowApp({ cipher, ...options }: Options): Promise<ShellApp> {
  const vault = await openSealedVault({ folder: options.dataFolder, now: Date.now, cipher })
  const app = await createApp({ ...options, shell: 'window', vault })
  return { ...app, answer: (name, input) => answerCall(app.handlers, name, input) }
}
