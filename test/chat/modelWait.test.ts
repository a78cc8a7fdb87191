import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFakeProgram } from '../support/fakeProgram.ts'
import { listen } from '../support/listen.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { openTestApp } from '../support/testApp.ts'

const conversationId = randomUUID()

test('a message that is sent before the models are known waits for them, and its draft says so', async () => {
  const { call, ask, newConversation, app } = await openTestApp({ isHasty: true })
  expect(await call('models.list', undefined)).toEqual([])
  const id = await newConversation()
  const before = await call('chat.outlook', { conversationId: id, text: 'hi', pick: null })
  expect(before).toMatchObject({ destination: null, sentence: 'Looking for models; what you send now waits for them' })
  expect(await ask(id, 'hi')).toMatchObject({ status: 'complete', route: { destination: { locality: 'device' } } })
  await app.modelsKnown
  expect(await call('chat.outlook', { conversationId: id, text: 'hi', pick: null })).toMatchObject({
    destination: { locality: 'device' },
  })
})

test('waiting for models can be stopped: nothing is asked, and the message is kept', async () => {
  // It takes connections and says nothing, so that looking for an Ollama takes its time.
  const mute = await listen(() => {})
  const { call, send, newConversation, waitFor, ollama, cloud } = await openTestApp({
    isHasty: true,
    surroundings: { usualBaseUrl: mute.url },
  })
  const id = await newConversation()
  const turnId = await send(id, 'hi')
  await call('chat.stop', { turnId })
  expect((await waitFor('finished', turnId)).message).toMatchObject({ status: 'stopped', text: '', route: null })
  expect((await call('conversations.open', { conversationId: id })).messages[0]).toMatchObject({ text: 'hi' })
  expect([...ollama.received, ...cloud.received].filter(({ method }) => method === 'POST')).toEqual([])
})

test('an Ollama that had models and is just starting is waited for', async () => {
  const dataFolder = temporaryFolder()
  const program = writeFakeProgram(temporaryFolder(), { models: ['tiny:latest'], startMs: 700 })
  mkdirSync(join(dataFolder, 'ollama'))
  const record = { isWanted: true, hadModel: true, port: null, running: null }
  writeFileSync(join(dataFolder, 'ollama', 'daemon.json'), JSON.stringify(record))
  const { ask, call } = await openTestApp({
    dataFolder,
    isHasty: true,
    settings: { providers: [] },
    surroundings: { environment: { PATH: process.env['PATH'] }, places: [program] },
  })
  expect((await call('status.read', undefined)).needsSetup).toBe(false)
  await call('conversations.create', { id: conversationId, mode: 'auto' })
  expect(await ask(conversationId, 'hi')).toMatchObject({
    status: 'complete',
    route: { destination: { providerId: 'this-machine', locality: 'device' } },
  })
})
