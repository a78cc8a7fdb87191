import { expect, test } from 'vitest'
import { answerOnceOpen } from '../../electron/page/waitingCalls.ts'
import { ok } from '../../shared/result.ts'

test('what a call changes is told after the replies to those that waited before it', async () => {
  const told: string[] = []
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof answerOnceOpen>>()
  const answer = answerOnceOpen(promise)
  const ask = async (name: string) => {
    await answer(name, null)
    told.push(`reply to ${name}`)
  }
  const asked = ['list', 'create', 'send'].map(ask)
  resolve(async (name) => {
    if (name !== 'list') told.push(`event of ${name}`)
    return ok(undefined)
  })
  await Promise.all(asked)
  await ask('later')
  expect(told).toEqual([
    'reply to list',
    'event of create',
    'reply to create',
    'event of send',
    'reply to send',
    'event of later',
    'reply to later',
  ])
})
