import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** An Electron taken from a folder brings the app it shows when there is none; it must not be packaged beside ours. */
export function afterExtract({ appOutDir }) {
  for (const path of readdirSync(appOutDir, { recursive: true })) {
    if (path.endsWith('default_app.asar')) rmSync(join(appOutDir, path), { recursive: true })
  }
}
