import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pinnedRelease } from '../../electron/ollama/install/release.ts'
import { writeFakeProgram } from '../support/fakeProgram.ts'
import { packFolder, packProgram, startReleaseServer } from '../support/releaseServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { openTestInstaller } from '../support/testInstaller.ts'
import { processesOf } from '../support/testDaemon.ts'

const versionsIn = (folder: string) => {
  const versions = join(folder, 'versions')
  return existsSync(versions) ? readdirSync(versions).toSorted() : []
}

describe('a release', () => {
  test('is fetched, checked, unpacked with links and modes, tried and used', async () => {
    const source = temporaryFolder()
    writeFakeProgram(source)
    symlinkSync('llama-server', join(source, 'lib', 'ollama', 'libggml.so'))
    const server = await startReleaseServer({ archive: packFolder(source), handsOn: true })
    const installer = openTestInstaller(server.release)
    expect(await installer.run()).toBe(true)

    const program = installer.installation.program() ?? ''
    const engine = join(program, '..', '..', 'lib', 'ollama')
    expect({
      steps: installer.steps(),
      installed: installer.installation.read(),
      program: program.slice(installer.folder.length),
      mode: statSync(program).mode & 0o777,
      link: readlinkSync(join(engine, 'libggml.so')),
      left: [existsSync(join(installer.folder, 'downloads')), versionsIn(installer.folder)],
      processes: await processesOf(installer.folder),
    }).toEqual({
      steps: ['download', 'check', 'unpack', 'try', 'idle'],
      installed: { version: '0.34.0', previous: null },
      program: '/versions/0.34.0/bin/ollama',
      mode: 0o755,
      link: 'llama-server',
      left: [false, ['0.34.0']],
      processes: [],
    })
    const hosts = [server.release.baseUrl, ...server.release.handsOnTo].map((url) => new URL(url).host)
    expect(installer.door.records.map(({ host, verdict }) => [host, verdict])).toEqual(
      hosts.map((host) => [host, 'sent']),
    )
  })

  test('for macOS is flat and packed another way', async () => {
    const source = temporaryFolder()
    const program = writeFakeProgram(source)
    writeFileSync(join(source, 'ollama'), readFileSync(program), { mode: 0o755 })
    writeFileSync(join(source, 'llama-server'), '#!/bin/sh\n', { mode: 0o755 })
    const flat = readFileSync(program, 'utf8').replace('/../fake.json', '/fake.json')
    writeFileSync(join(source, 'ollama'), flat, { mode: 0o755 })
    const archive = packFolder(source, gzipSync)
    const installer = openTestInstaller((await startReleaseServer({ archive, name: 'ollama-darwin.tgz' })).release)
    await installer.run()
    expect(installer.state()).toEqual({ kind: 'idle', keptBytes: 0 })
  })

  test('goes on where the connection broke', async () => {
    const server = await startReleaseServer()
    server.breakAfter(100, 50)
    const installer = openTestInstaller(server.release)
    expect([await installer.run(), server.ranges]).toEqual([true, [null, 'bytes=100-', 'bytes=150-']])
  })

  test('tells how far it is, can be left, and goes on from there', async () => {
    const server = await startReleaseServer()
    const { reached } = server.hold()
    const first = openTestInstaller(server.release)
    const running = first.run()
    await reached
    const archive = join(first.folder, 'downloads', '0.34.0-ollama-linux-amd64.tar.zst')
    await expect.poll(() => statSync(archive, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0)
    first.cancel()
    expect(await running).toBe(false)
    const keptBytes = statSync(archive).size
    expect(first.state()).toEqual({ kind: 'idle', keptBytes })

    server.hold().letGo()
    const next = openTestInstaller(server.release, { folder: first.folder })
    expect(next.state()).toEqual({ kind: 'idle', keptBytes })
    expect(await next.run()).toBe(true)
    expect(server.ranges).toEqual([null, `bytes=${keptBytes}-`])
  })

  test('takes the place of an older one, which is kept; the one before that is not', async () => {
    const folder = temporaryFolder()
    for (const version of ['0.32.0', '0.33.0', '0.34.0']) {
      const server = await startReleaseServer({ version, archive: packProgram({ version }) })
      expect(await openTestInstaller(server.release, { folder }).run()).toBe(true)
    }
    const { installation } = openTestInstaller((await startReleaseServer()).release, { folder })
    expect([installation.read(), versionsIn(folder)]).toEqual([
      { version: '0.34.0', previous: '0.33.0' },
      ['0.33.0', '0.34.0'],
    ])
  })
})

test('the version before can be used again, and the newer one after it', async () => {
  const folder = temporaryFolder()
  const { installation, run } = openTestInstaller((await startReleaseServer()).release, { folder })
  expect(installation.goBack()).toBe(false)
  const older = await startReleaseServer({ version: '0.33.0', archive: packProgram({ version: '0.33.0' }) })
  await openTestInstaller(older.release, { folder }).run()
  await run()
  const used = () => [
    installation.goBack(),
    installation.read(),
    basename(dirname(dirname(installation.program() ?? ''))),
  ]
  expect([used(), used()]).toEqual([
    [true, { version: '0.33.0', previous: '0.34.0' }, '0.33.0'],
    [true, { version: '0.34.0', previous: '0.33.0' }, '0.34.0'],
  ])
  expect(versionsIn(folder)).toEqual(['0.33.0', '0.34.0'])
})

describe('what is wrong with a release leaves the one in use alone', () => {
  async function tryInstead(given: Parameters<typeof startReleaseServer>[0], options: { freeBytes?: number } = {}) {
    const folder = temporaryFolder()
    const good = await startReleaseServer({ version: '0.33.0', archive: packProgram({ version: '0.33.0' }) })
    await openTestInstaller(good.release, { folder }).run()
    const server = await startReleaseServer(given)
    const installer = openTestInstaller(server.release, { folder, ...options })
    await installer.run()
    expect([installer.installation.read(), versionsIn(folder)]).toEqual([
      { version: '0.33.0', previous: null },
      ['0.33.0'],
    ])
    return { state: installer.state(), server }
  }
  const archive = () => packProgram()

  test('one bit', async () => {
    const good = archive()
    const served = Uint8Array.from(good, (byte, index) => (index === 200 ? byte ^ 1 : byte))
    const { state } = await tryInstead({ archive: good, served })
    expect(state).toEqual({ kind: 'failed', problem: { kind: 'wrong-hash' }, keptBytes: 0 })
  })

  test('its end', async () => {
    const good = archive()
    const { state } = await tryInstead({ archive: good, served: good.subarray(0, 300) })
    expect(state).toEqual({ kind: 'failed', problem: { kind: 'wrong-hash' }, keptBytes: 0 })
  })

  test('that it is not there', async () => {
    const { state, server } = await tryInstead({ status: 404 })
    const problem = { kind: 'unreachable', detail: 'the host answered with status 404' }
    expect([state, server.ranges]).toEqual([{ kind: 'failed', problem, keptBytes: 0 }, [null]])
  })

  test('that it is no archive', async () => {
    const { state } = await tryInstead({ archive: Buffer.from('not an archive at all') })
    expect(state).toMatchObject({ kind: 'failed', problem: { kind: 'bad-archive' } })
  })

  test('that it says it is another version', async () => {
    const { state } = await tryInstead({ archive: packProgram({ version: '0.35.1' }) })
    const problem = { kind: 'does-not-run', detail: 'it says that it is 0.35.1, not 0.34.0' }
    expect(state).toMatchObject({ kind: 'failed', problem })
  })

  test('that it does not run here', async () => {
    const { state } = await tryInstead({ archive: packProgram({ lastWords: 'no such CPU' }) })
    expect(state).toMatchObject({ kind: 'failed', problem: { kind: 'does-not-run', detail: 'no such CPU' } })
  })

  test('that its engine is missing', async () => {
    const { state } = await tryInstead({ archive: packProgram({ hasEngine: false }) })
    const problem = { kind: 'does-not-run', detail: 'its engine (llama-server) is not in the archive' }
    expect(state).toMatchObject({ kind: 'failed', problem })
  })

  test('that no model of this machine answers', async () => {
    const { state } = await tryInstead({ archive: packProgram({ models: ['a:latest'], failsToAnswer: true }) })
    expect(state).toMatchObject({
      problem: { kind: 'does-not-run', detail: expect.stringContaining('a:latest did not answer') },
    })
  })

  test('that there is no room for it, which is found before anything is fetched', async () => {
    const { state, server } = await tryInstead({}, { freeBytes: 10 })
    expect([state, server.ranges]).toMatchObject([{ problem: { kind: 'no-space', freeBytes: 10 } }, []])
  })

  test.skipIf(!existsSync('/dev/full'))('that the disk fills up meanwhile', async () => {
    const server = await startReleaseServer()
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'downloads'))
    // A device on which there is never any room.
    symlinkSync('/dev/full', join(folder, 'downloads', '0.34.0-ollama-linux-amd64.tar.zst'))
    const installer = openTestInstaller(server.release, { folder })
    await installer.run()
    expect(installer.state()).toEqual({
      kind: 'failed',
      problem: { kind: 'not-saved', detail: 'The disk is full.' },
      keptBytes: 0,
    })
  })
})

test('the release that is pinned has a hash for each system, and comes over https', () => {
  expect(Object.keys(pinnedRelease.assets)).toEqual(['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'])
  expect([pinnedRelease.baseUrl, ...pinnedRelease.handsOnTo].every((url) => url.startsWith('https://'))).toBe(true)
})
