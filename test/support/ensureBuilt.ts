import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** For tests that run what is shipped. Costs a moment where the build is fresh; `npm test` has made it before. */
export async function ensureBuilt(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs'])
}
