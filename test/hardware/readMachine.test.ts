import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { machineSchema } from '../../shared/machine.ts'
import { toMachine } from '../../electron/hardware/machine.ts'
import { readMachine } from '../../electron/hardware/readMachine.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** A program of that name which does this, alone on the path. */
function withProgram(name: string, script: string): void {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
}

test('this machine can be read', async () => {
  const recording = await readMachine({ ollamaLogs: [] })
  const machine = machineSchema.parse(toMachine(recording))
  expect(machine.memoryBytes).toBeGreaterThan(2 ** 28)
  expect(machine.memoryBytes).toBeLessThanOrEqual(recording.memoryBytes)
})

test('a program that fails says why; one that is not there is no failure', async () => {
  withProgram('nvidia-smi', 'echo "NVIDIA-SMI has failed because it could not communicate"; exit 9')
  const failed = await readMachine({ ollamaLogs: [] })
  vi.stubEnv('PATH', temporaryFolder())
  const missing = await readMachine({ ollamaLogs: [] })
  vi.unstubAllEnvs()
  expect([failed.readings['nvidia-smi'], missing.readings['nvidia-smi']]).toEqual([
    { kind: 'failed', detail: 'NVIDIA-SMI has failed because it could not communicate' },
    { kind: 'absent' },
  ])
})

test('a program that hangs is given up', async () => {
  withProgram('nvidia-smi', 'exec sleep 60')
  const { readings } = await readMachine({ ollamaLogs: [], probeMs: 100 })
  vi.unstubAllEnvs()
  expect(readings['nvidia-smi']).toEqual({ kind: 'failed', detail: 'no answer in time' })
})

test("the newest start in Ollama's log counts, in the first log that tells", async () => {
  const folder = temporaryFolder()
  const line = (library: string, total: string) =>
    `time=x level=INFO source=types.go:42 msg="inference compute" id=0 library=${library} name=${library}0 description="Card of ${total}" type=discrete total="${total}" available="${total}"`
  const listening = 'time=x level=INFO source=routes.go:2014 msg="Listening on 127.0.0.1:11434 (version 0.34.0)"'
  writeFileSync(join(folder, 'old.log'), 'nothing of the kind')
  writeFileSync(
    join(folder, 'server.log'),
    [listening, line('CUDA', '8.0 GiB'), listening, line('CUDA', '15.5 GiB')].join('\n'),
  )
  const logs = ['none.log', 'old.log', 'server.log'].map((name) => join(folder, name))
  const { accelerators } = toMachine(await readMachine({ ollamaLogs: logs }))
  expect(accelerators).toEqual([
    {
      name: 'Card of 15.5 GiB',
      library: 'cuda',
      totalBytes: 15.5 * 2 ** 30,
      freeBytes: 15.5 * 2 ** 30,
      isShared: false,
    },
  ])
})
