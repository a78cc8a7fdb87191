import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { listProcesses } from '../../electron/ollama/processes.ts'
import { ensureBuilt } from '../support/ensureBuilt.ts'
import { findOllama } from '../support/realOllama.ts'
import { enterApp, startApp } from '../support/startApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const found = findOllama()

describe.skipIf(found === null)('an Ollama of the built app', { timeout: 90_000 }, () => {
  beforeAll(ensureBuilt, 120_000)

  test('left behind by a kill -9 of the app, is ended by the next start, which has its own', async () => {
    const folder = temporaryFolder()
    const environment = { PATH: dirname(found?.binary ?? ''), HOME: temporaryFolder(), OLLAMA_HOST: '127.0.0.1:1' }
    const recordedId = (): number => {
      const record: { readonly running: { readonly id: number } } = JSON.parse(
        readFileSync(join(folder, 'ollama', 'daemon.json'), 'utf8'),
      )
      return record.running.id
    }
    const idsOf = async (group: number) =>
      (await listProcesses()).filter((row) => row.group === group).map(({ id }) => id)

    const first = await startApp(folder, [], environment)
    const { bridge: page } = await enterApp(first)
    await page.call('ollama.start', undefined)
    await expect
      .poll(() => page.call('ollama.read', undefined), { timeout: 30_000 })
      .toMatchObject({
        value: { daemon: { kind: 'running', isOurs: true } },
      })
    const orphan = recordedId()
    await first.kill()
    expect(await idsOf(orphan)).toEqual([orphan])

    const second = await startApp(folder, [], environment)
    const { bridge: again } = await enterApp(second)
    await expect
      .poll(() => again.call('ollama.read', undefined), { timeout: 30_000 })
      .toMatchObject({
        value: { daemon: { kind: 'running', isOurs: true } },
      })
    const next = recordedId()
    expect({ orphan: await idsOf(orphan), next: await idsOf(next) }).toEqual({ orphan: [], next: [next] })
    expect(await second.stop()).toBe(0)
    expect(await idsOf(next)).toEqual([])
  })
})
