import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import electron from 'electron/package.json' with { type: 'json' }
import { ensureBuilt } from '../support/ensureBuilt.ts'

/** What @electron/fuses looks for in the binary; a version, the number of fuses and a digit for each follow it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** A folder that electron-builder takes for an unpacked Electron. */
function createElectronStandIn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-electron-'))
  const binary = Buffer.concat([
    Buffer.from(`program${sentinel}`),
    Buffer.from([1, 9]),
    Buffer.from('101100011 and more'),
  ])
  writeFileSync(join(folder, 'electron'), binary, { mode: 0o755 })
  writeFileSync(join(folder, 'version'), electron.version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), name)
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'resources', 'default_app.asar'), 'the app of Electron itself')
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '')
  return folder
}

interface AsarEntry {
  readonly files?: Readonly<Record<string, AsarEntry>> | undefined
}
const entrySchema: z.ZodType<AsarEntry> = z.lazy(() =>
  z.object({ files: z.record(z.string(), entrySchema).optional() }),
)

/** The paths in an asar archive: its header is JSON behind four 32-bit numbers, the last of them its length. */
function listAsar(file: string): string[] {
  const bytes = readFileSync(file)
  const header: unknown = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)))
  const list = ({ files }: AsarEntry, path: string): string[] =>
    files === undefined ? [path] : Object.entries(files).flatMap(([name, entry]) => list(entry, `${path}/${name}`))
  return list(entrySchema.parse(header), '').map((path) => path.slice(1))
}

test.skipIf(process.platform !== 'linux')(
  'the packaged app holds the build and nothing else, beside an Electron with its fuses blown',
  async () => {
    await ensureBuilt()
    const output = mkdtempSync(join(tmpdir(), 'gatehouse-release-'))
    await promisify(execFile)(process.execPath, ['scripts/dist.mjs', '--dir', `-c.directories.output=${output}`], {
      env: {
        ...process.env,
        ELECTRON_OVERRIDE_DIST_PATH: createElectronStandIn(),
        // Whoever asks the network hears nothing.
        HTTPS_PROXY: 'http://127.0.0.1:1',
        HTTP_PROXY: 'http://127.0.0.1:1',
      },
    })
    const app = join(output, 'linux-unpacked')
    const page = readdirSync('.build/renderer', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    const inside = listAsar(join(app, 'resources', 'app.asar'))
    expect(inside.toSorted()).toEqual(
      [
        '.build/electron/licenses-main.md',
        '.build/electron/labelWorker.cjs',
        '.build/electron/preload.cjs',
        'LICENSE',
        'package.json',
        ...readdirSync('.build/electron')
          .filter((name) => /^main.*\.js$/.test(name))
          .map((name) => `.build/electron/${name}`),
        ...page,
      ].toSorted(),
    )
    expect(inside.filter((path) => /\.map$|\.test\.|node_modules|\.ts$/.test(path))).toEqual([])
    expect(readdirSync(join(app, 'resources'))).toEqual(['app.asar'])

    const binary = readFileSync(join(app, 'gatehouse'))
    const fuses = binary.indexOf(sentinel) + sentinel.length + 2
    // In the order of the fuses' schema: run as Node, cookie encryption, NODE_OPTIONS, --inspect, asar integrity, only
    // from asar, V8 snapshot, file protocol; the ninth is left as it was.
    expect(binary.toString('latin1', fuses, fuses + 9)).toBe('010011001')
  },
  120_000,
)
