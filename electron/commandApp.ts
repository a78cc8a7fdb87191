import { createApp } from './app.ts'
import type { OpenCommandApp } from './commands/command.ts'
import type { KeyVault } from './secrets/keyVault.ts'

/** The app for a command in a terminal: no page, nothing to click. */
export const createOpenCommandApp =
  (openVault: (dataFolder: string) => Promise<KeyVault>): OpenCommandApp =>
  async ({ dataFolder, profileWish, publish }) =>
    createApp({
      dataFolder,
      shell: 'command',
      practice: false,
      profileWish,
      publish,
      vault: await openVault(dataFolder),
      notify: () => false,
      confirmLink: async () => false,
      openLink: async () => {},
    })
