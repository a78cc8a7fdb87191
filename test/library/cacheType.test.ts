import { expect, test } from 'vitest'
import { estimateBytes, toCacheType } from '../../electron/hardware/estimate.ts'
import { readShape } from '../../electron/hardware/modelShape.ts'
import { smallModel } from '../../electron/practice/practiceModels.ts'
import { createPracticeOllama } from '../../electron/practice/practiceOllama.ts'
import { writeFakeProgram } from '../support/fakeProgram.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { openTestApp, type TestApp } from '../support/testApp.ts'

const environment = { PATH: process.env['PATH'], OLLAMA_KV_CACHE_TYPE: 'q8_0' }

/** What the first model of this machine is said to need. */
async function neededBytes({ call }: TestApp): Promise<number | undefined> {
  return (await call('library.read', undefined)).installed[0]?.fit.neededBytes
}

/** As the practice models say of themselves. */
const expected = (cache: 'f16' | 'q8_0') =>
  estimateBytes(
    readShape(
      {
        'general.architecture': 'practice',
        'practice.block_count': 32,
        'practice.attention.head_count': 16,
        'practice.attention.head_count_kv': 4,
        'practice.attention.key_length': 128,
        'practice.attention.value_length': 128,
      },
      smallModel.sizeBytes,
    ),
    8192,
    cache,
  )

test('an Ollama of ours that keeps what it reads in fewer bits needs less memory, and is said to', async () => {
  const program = writeFakeProgram(temporaryFolder(), { models: ['tiny:latest'] })
  const app = await openTestApp({ settings: { providers: [] }, surroundings: { environment, places: [program] } })
  await app.call('ollama.start', undefined)
  await app.waitForModel('this-machine')
  expect(await neededBytes(app)).toBe(expected('q8_0'))
})

test('of an Ollama of others nobody knows, so it is taken to need the most', async () => {
  const others = await createPracticeOllama({ delayScale: 0, models: [smallModel] })
  const app = await openTestApp({
    settings: { providers: [] },
    surroundings: { environment, usualBaseUrl: others.baseUrl },
  })
  await app.waitForModel('this-machine')
  expect(await neededBytes(app)).toBe(expected('f16'))
  await app.app.close()
  await others.close()
})

test('what Ollama does not know is kept in 16 bits', () => {
  expect(['q8_0', 'q4_0', 'f16', 'q3', undefined].map(toCacheType)).toEqual(['q8_0', 'q4_0', 'f16', 'f16', 'f16'])
})
