import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { create } from 'tar'
import { zstdCompressSync } from 'node:zlib'
import type { Release } from '../../electron/ollama/install/release.ts'
import { writeFakeProgram, type FakeConfig } from './fakeProgram.ts'
import { listen } from './listen.ts'
import { temporaryFolder } from './temporaryFolder.ts'

export interface ReleaseServer {
  readonly release: Release
  /** Value of the Range header of each request for the archive, or null. */
  readonly ranges: readonly (string | null)[]
  /** Bytes after which the connection breaks, one for each of the next answers. */
  breakAfter(...bytes: readonly number[]): void
  /** Each next answer waits in its middle until it is let go. */
  hold(): { readonly letGo: () => void; readonly reached: Promise<void> }
}

interface Given {
  readonly version?: string
  readonly archive?: Uint8Array
  /** What is served instead of what was promised. */
  readonly served?: Uint8Array
  readonly name?: string
  readonly status?: number
  /** Whether the host sends to another one, as GitHub does. */
  readonly handsOn?: boolean
}

/** A host of releases on loopback, until the test ends. */
export async function startReleaseServer(given: Given = {}): Promise<ReleaseServer> {
  const { version = '0.34.0', name = 'ollama-linux-amd64.tar.zst', status = 200, handsOn = false } = given
  const archive = given.archive ?? packProgram()
  const served = given.served ?? archive
  const ranges: (string | null)[] = []
  let breaks: readonly number[] = []
  let gate: { readonly opened: Promise<void>; readonly reach: () => void } | null = null

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const range = request.headers.range ?? null
    ranges.push(range)
    if (status !== 200) return void response.writeHead(status).end('no')
    const start = Number(/^bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0)
    if (range !== null && start >= served.byteLength) return void response.writeHead(416).end()
    const rest = served.subarray(start)
    response.writeHead(range === null ? 200 : 206, {
      'content-type': 'application/octet-stream',
      'content-length': rest.byteLength,
      ...(range === null ? {} : { 'content-range': `bytes ${start}-${served.byteLength - 1}/${served.byteLength}` }),
    })
    const [breaksAt, ...later] = breaks
    breaks = later
    if (breaksAt !== undefined) {
      response.write(rest.subarray(0, breaksAt), () => response.destroy())
      return
    }
    const middle = Math.floor(rest.byteLength / 2)
    response.write(rest.subarray(0, middle))
    gate?.reach()
    await gate?.opened
    response.end(rest.subarray(middle))
  }

  const storage = await listen((request, response) => void serve(request, response))
  const front = handsOn
    ? await listen((request, response) =>
        response.writeHead(302, { location: `${storage.url}${request.url}?sig=${'a1b2c3d4'.repeat(8)}` }).end(),
      )
    : storage
  const asset = { name, sha256: sha256(archive), downloadBytes: archive.byteLength, diskBytes: 1000 }
  return {
    release: {
      version,
      baseUrl: `${front.url}/ollama/ollama/releases/download`,
      handsOnTo: handsOn ? [storage.url] : [],
      assets: { 'linux-x64': asset },
    },
    ranges,
    breakAfter: (...bytes) => {
      breaks = bytes
    },
    hold: () => {
      const opened = Promise.withResolvers<void>()
      const reached = Promise.withResolvers<void>()
      gate = { opened: opened.promise, reach: reached.resolve }
      return { letGo: opened.resolve, reached: reached.promise }
    },
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A release whose program is a fake one. */
export function packProgram(config: FakeConfig = {}): Uint8Array {
  const folder = temporaryFolder()
  writeFakeProgram(folder, config)
  return packFolder(folder)
}

export const packFolder = (folder: string, pack: (tar: Uint8Array) => Uint8Array = zstdCompressSync): Uint8Array =>
  pack(create({ cwd: folder, sync: true, portable: true }, ['.']).read() ?? Buffer.alloc(0))
