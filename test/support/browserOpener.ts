import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An environment in which the system's program for opening a link does nothing, and ends with this status. */
export function environmentWithOpener(status: number): NodeJS.ProcessEnv {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-opener-'))
  for (const name of ['xdg-open', 'open']) {
    writeFileSync(join(folder, name), `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 })
  }
  return { ...process.env, PATH: `${folder}:${process.env['PATH']}` }
}
