import { once } from 'node:events'
import { createReadStream, type Stats } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { isAbsolute, join, posix, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { extract, type ReadEntry } from 'tar'

export interface Unpack {
  /** `.tar.zst` or `.tgz`. */
  readonly archive: string
  /** As the release calls it. */
  readonly name: string
  /** Empty, or not there yet. */
  readonly folder: string
  readonly signal: AbortSignal
  /** Bytes of the archive that were read. */
  readonly onProgress: (doneBytes: number) => void
}

const kinds: ReadonlySet<string> = new Set(['File', 'OldFile', 'ContiguousFile', 'Directory', 'SymbolicLink', 'Link'])

/**
 * Unpacks with links and modes kept. Throws on whatever would lie outside the folder, or lead out of it: a name, the
 * target of a link, a device. Nothing of such an archive is of use, so nothing is skipped in silence.
 */
export async function unpack({ archive, name, folder, signal, onProgress }: Unpack): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const packed = createReadStream(archive, { highWaterMark: 1024 * 1024, signal })
  let done = 0
  packed.on('data', (chunk) => onProgress((done += chunk.length)))
  const plain: Readable = packed.pipe(name.endsWith('.zst') ? createZstdDecompress() : createGunzip())
  packed.once('error', (error) => plain.destroy(error))

  const target = extract({ cwd: folder, strict: true, noMtime: true, filter: (_, entry) => isKept(entry) })
  const failed = Promise.withResolvers<never>()
  const closed = Promise.withResolvers<void>()
  // The files under way may fail one after the other; the first tells why.
  target.on('error', (error: Error) => failed.reject(error))
  target.on('close', () => closed.resolve())
  const write = async () => {
    for await (const chunk of plain) if (!target.write(chunk)) await once(target, 'drain')
    target.end()
    await closed.promise
  }
  try {
    await Promise.race([write(), failed.promise])
  } finally {
    packed.destroy()
    plain.destroy()
  }
}

/** True, or throws. */
function isKept(entry: Stats | ReadEntry): boolean {
  if (!('path' in entry)) throw new Error('it is read as a folder, not as an archive')
  const { type, path, linkpath } = entry
  if (!kinds.has(type)) throw new Error(`it holds something that is no file: ${path}`)
  // A symbolic link leads on from where it lies, a hard one from the top of the archive.
  const leadsTo = type === 'SymbolicLink' ? join(posix.dirname(path), linkpath ?? '') : (linkpath ?? '')
  const isOutside = (place: string) => isAbsolute(place) || join('top', place).split(sep)[0] !== 'top'
  if (isOutside(path)) throw new Error(`it would write outside of its folder: ${path}`)
  if (linkpath && (isAbsolute(linkpath) || isOutside(leadsTo))) {
    throw new Error(`it would lead out of its folder: ${path} to ${linkpath}`)
  }
  return true
}
