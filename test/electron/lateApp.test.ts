import { expect, test } from 'vitest'
import { createLateApp, type ShellApp } from '../../electron/lateApp.ts'
import { ok } from '../../shared/result.ts'

/** An app that notes what is wanted of it. */
function createNoted() {
  const told: string[] = []
  const app: ShellApp = {
    answer: async (name) => {
      if (name !== 'list') told.push(`event of ${String(name)}`)
      return ok(undefined)
    },
    pageOpened: () => void told.push('page opened'),
    pageClosed: () => void told.push('page closed'),
    close: async () => void told.push('closed'),
  }
  return { app, told }
}

test('what a call changes is told after the replies to those that waited before it', async () => {
  const { app, told } = createNoted()
  const late = createLateApp()
  const ask = async (name: string) => {
    await late.answer(name, null)
    told.push(`reply to ${name}`)
  }
  const asked = ['list', 'create', 'send'].map(ask)
  await late.open(async () => app)
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

test('a page that came and went before the app was there is told of', async () => {
  const { app, told } = createNoted()
  const late = createLateApp()
  late.pageOpened()
  late.pageClosed()
  await late.open(async () => app)
  await late.answer('list', null)
  expect(told).toEqual(['page opened', 'page closed'])
})

test('what is being loaded is closed once it is there; what was never wanted, at once', async () => {
  const { app, told } = createNoted()
  const { promise: loaded, resolve } = Promise.withResolvers<ShellApp>()
  const late = createLateApp()
  await late.close()
  const opened = late.open(() => loaded)
  const closed = late.close()
  resolve(app)
  await Promise.all([opened, closed])
  expect(told).toEqual(['closed'])
})
