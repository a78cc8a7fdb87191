import { expect, test } from 'vitest'
import { z } from 'zod'
import { openTestApp } from '../support/testApp.ts'

const chatSchema = z.object({
  model: z.string(),
  messages: z.array(z.unknown()),
  options: z.object({ num_ctx: z.number() }),
})

/** Each other window would make Ollama load the model anew: seconds of waiting for nothing. */
test('warming up, answers and a title ask one model with one window', async () => {
  const { app, ask, newConversation, ollama, waitForTitle } = await openTestApp()
  app.pageOpened()
  await expect.poll(() => ollama.received.some(({ path }) => path === '/api/chat')).toBe(true)
  const conversation = await newConversation('local')
  await ask(
    conversation,
    '[fast] Please tell me, in your own words, what the weather may be like in a town by the sea today.',
  )
  await ask(conversation, '[fast] And tomorrow?')
  await waitForTitle(conversation)
  const chats = ollama.received
    .filter(({ path }) => path === '/api/chat')
    .map(({ body }) => chatSchema.parse(JSON.parse(body)))
  const windows = Map.groupBy(chats, ({ model }) => model.replace(':local', ''))
  for (const [, asked] of windows) expect(new Set(asked.map(({ options }) => options.num_ctx)).size).toBe(1)
  expect(chats[0]).toMatchObject({ model: 'practice-small:latest', messages: [] })
  expect(windows.get('practice-small:latest')?.length).toBeGreaterThanOrEqual(4)
})
