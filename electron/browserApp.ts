import type { Publish } from '../shared/contract.ts'
import { createApp } from './app.ts'
import type { ShellApp } from './lateApp.ts'
import { openVault } from './secrets/openVault.ts'
import { profileWishOf } from './settings/pinnedProfile.ts'
import { answerCall } from './wire/answerCall.ts'

interface Options {
  readonly dataFolder: string
  readonly practice: boolean
  readonly profile: string | null
  readonly publish: Publish
}

/** The app for a browser, in a file of its own: its page is served while this is still being loaded. */
export async function openBrowserApp({ dataFolder, practice, profile, publish }: Options): Promise<ShellApp> {
  const app = await createApp({
    dataFolder,
    shell: 'browser',
    practice,
    profileWish: profileWishOf(profile, process.env),
    publish,
    vault: await openVault({ folder: dataFolder, platform: process.platform, now: Date.now }),
    // The page says it.
    notify: () => false,
    // The page's own bridge asks and opens: its browser may be at the other end of a tunnel.
    confirmLink: async () => false,
    openLink: async () => {},
  })
  return { ...app, answer: (name, input) => answerCall(app.handlers, name, input) }
}
