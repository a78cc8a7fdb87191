import { mkdirSync, rmSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { InstallProblem, InstallState } from '../../../shared/ollama.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { describeUnwritable } from '../../storage/saving.ts'
import { download, hashFile, sizeOf } from './download.ts'
import { programIn, type Installation } from './installation.ts'
import type { Release } from './release.ts'
import { createSpeedometer } from './speedometer.ts'
import type { TryOut } from './tryOut.ts'
import { unpack } from './unpack.ts'

export interface InstallerOptions {
  /** For all that belongs to an Ollama of ours. */
  readonly folder: string
  readonly release: Release
  readonly asset: Release['assets'][string]
  readonly installation: Installation
  /** The door's, opened for the host of the release. */
  readonly fetch: typeof globalThis.fetch
  readonly tryOut: (
    given: Pick<TryOut, 'program' | 'version' | 'folder' | 'signal'>,
  ) => Promise<Result<undefined, string>>
  readonly freeBytes?: (folder: string) => Promise<number>
  readonly onChange: () => void
}

export interface Installer {
  state(): InstallState
  /** True where it is in use now. */
  run(): Promise<boolean>
  cancel(): void
  /** Forgets what was fetched. */
  clear(): void
}

type Step = Extract<InstallState, { kind: 'running' }>['step']

const tellEveryMs = 250

/** Fetch, check, unpack, try, use: nothing that is in use is touched before the last step. */
export function createInstaller(options: InstallerOptions): Installer {
  const { folder, release, asset, installation, fetch, freeBytes = freeBytesAt, onChange } = options
  const downloads = join(folder, 'downloads')
  const archive = join(downloads, `${release.version}-${asset.name}`)
  let state: InstallState = { kind: 'idle', keptBytes: sizeOf(archive) }
  let abort: AbortController | null = null

  function become(next: InstallState): void {
    state = next
    onChange()
  }

  /** Tells how far a step is, a few times a second. */
  function follow(step: Step, usualTotal: number): (doneBytes: number, totalBytes?: number | null) => void {
    const measure = createSpeedometer()
    let toldAt = -Infinity
    const tell = (doneBytes: number, totalBytes: number | null = null) => {
      const atMs = performance.now()
      const total = Math.max(totalBytes ?? usualTotal, doneBytes)
      if (atMs - toldAt < tellEveryMs && doneBytes < total) return
      toldAt = atMs
      become({ kind: 'running', step, doneBytes, totalBytes: total, ...measure({ atMs, bytes: doneBytes }, total) })
    }
    tell(step === 'download' ? sizeOf(archive) : 0)
    return tell
  }

  async function carryOut(signal: AbortSignal): Promise<Result<undefined, InstallProblem>> {
    mkdirSync(downloads, { recursive: true, mode: 0o700 })
    const neededBytes = Math.max(0, asset.downloadBytes - sizeOf(archive)) + asset.diskBytes
    const free = await freeBytes(folder)
    if (free < neededBytes) return fail({ kind: 'no-space', neededBytes, freeBytes: free })

    const url = `${release.baseUrl}/v${release.version}/${asset.name}`
    const onProgress = follow('download', asset.downloadBytes)
    const fetched = await download({ url, file: archive, fetch, signal, onProgress })
    if (!fetched.ok) return fetched

    const size = sizeOf(archive)
    if ((await hashFile(archive, { signal, onProgress: follow('check', size) })) !== asset.sha256) {
      rmSync(archive, { force: true })
      return fail({ kind: 'wrong-hash' })
    }

    const fresh = installation.prepare()
    const onUnpacked = follow('unpack', size)
    try {
      await unpack({ archive, name: asset.name, folder: fresh, signal, onProgress: onUnpacked })
    } catch (thrown) {
      signal.throwIfAborted()
      const unwritable = describeUnwritable(thrown)
      if (unwritable !== null) return fail({ kind: 'not-saved', detail: unwritable })
      return fail({ kind: 'bad-archive', detail: thrown instanceof Error ? thrown.message : String(thrown) })
    }

    follow('try', 0)
    const program = programIn(fresh)
    if (program === null) return fail({ kind: 'bad-archive', detail: 'there is no ollama in it' })
    const tried = await options.tryOut({ program, version: release.version, folder, signal })
    if (!tried.ok) return fail({ kind: 'does-not-run', detail: tried.error })
    signal.throwIfAborted()
    installation.use(release.version)
    rmSync(downloads, { recursive: true, force: true })
    return ok(undefined)
  }

  return {
    state: () => state,
    run: async () => {
      if (abort !== null) return false
      abort = new AbortController()
      const { signal } = abort
      try {
        const done = await carryOut(signal)
        const keptBytes = sizeOf(archive)
        become(done.ok ? { kind: 'idle', keptBytes } : { kind: 'failed', problem: done.error, keptBytes })
        return done.ok
      } catch (thrown) {
        const detail = describeUnwritable(thrown)
        const keptBytes = sizeOf(archive)
        become(
          detail === null
            ? { kind: 'idle', keptBytes }
            : { kind: 'failed', problem: { kind: 'not-saved', detail }, keptBytes },
        )
        if (detail === null && !signal.aborted) throw thrown
        return false
      } finally {
        abort = null
        installation.discard()
      }
    },
    cancel: () => abort?.abort(),
    clear: () => {
      rmSync(downloads, { recursive: true, force: true })
      become({ kind: 'idle', keptBytes: 0 })
    },
  }
}

async function freeBytesAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
