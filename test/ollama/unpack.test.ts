import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { Header } from 'tar'
import { expect, test } from 'vitest'
import { unpack } from '../../electron/ollama/install/unpack.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

type Entry = ConstructorParameters<typeof Header>[0] & { readonly text?: string }

/** A tar archive by hand: programs that write them refuse to write such ones. */
function archiveOf(...entries: readonly Exclude<Entry, Buffer>[]): Buffer {
  const blocks = entries.flatMap(({ text = '', ...fields }) => {
    const header = new Header({ mode: 0o644, size: text.length, mtime: new Date(0), ...fields })
    header.encode()
    return [header.block ?? Buffer.alloc(512), Buffer.alloc(Math.ceil(text.length / 512) * 512, text.padEnd(512, '\0'))]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}
const file = (path: string) => ({ path, type: 'File' as const, text: 'hello' })

async function unpackThere(tar: Buffer) {
  const top = temporaryFolder()
  const archive = join(top, 'archive')
  writeFileSync(archive, zstdCompressSync(tar))
  const folder = join(top, 'inside')
  mkdirSync(folder)
  const problem = await unpack({
    archive,
    name: 'x.tar.zst',
    folder,
    signal: new AbortController().signal,
    onProgress: () => {},
  }).then(
    () => null,
    (thrown: unknown) => (thrown instanceof Error ? thrown.message : 'thrown'),
  )
  return { problem, outside: readdirSync(top).toSorted(), inside: readdirSync(folder).toSorted() }
}

test('files and links that stay inside are kept', async () => {
  const links = [
    { path: 'bin/engine', type: 'SymbolicLink' as const, linkpath: '../lib/engine' },
    { path: 'copy', type: 'Link' as const, linkpath: 'lib/engine' },
  ]
  expect(await unpackThere(archiveOf(file('lib/engine'), ...links))).toEqual({
    problem: null,
    outside: ['archive', 'inside'],
    inside: ['bin', 'copy', 'lib'],
  })
})

test.each([
  ['a name that leads out', [file('../evil')], 'outside of its folder'],
  ['a name that leads out from within', [file('lib/../../evil')], 'outside of its folder'],
  ['an absolute name', [file('/tmp/gatehouse-evil')], 'outside of its folder'],
  ['a link that leads out', [{ path: 'lib', type: 'SymbolicLink' as const, linkpath: '..' }], 'lead out'],
  ['an absolute link', [{ path: 'lib', type: 'SymbolicLink' as const, linkpath: '/etc' }], 'lead out'],
  ['a hard link that leads out', [{ path: 'lib', type: 'Link' as const, linkpath: '../archive' }], 'lead out'],
  ['a device', [{ path: 'lib', type: 'CharacterDevice' as const }], 'no file'],
  ['a pipe', [{ path: 'lib', type: 'FIFO' as const }], 'no file'],
  [
    'a file behind a link',
    [{ path: 'dot', type: 'SymbolicLink' as const, linkpath: '.' }, file('dot/x')],
    'symbolic link',
  ],
])('%s is refused', async (_, entries, words) => {
  const { problem, outside } = await unpackThere(archiveOf(...entries))
  expect({ problem, outside, evil: existsSync('/tmp/gatehouse-evil') }).toEqual({
    problem: expect.stringContaining(words),
    outside: ['archive', 'inside'],
    evil: false,
  })
})

test('half an archive is refused', async () => {
  const { problem } = await unpackThere(archiveOf(file('a')).subarray(0, 700))
  expect(problem).toEqual(expect.any(String))
})
