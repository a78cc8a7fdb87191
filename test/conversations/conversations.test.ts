import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createConversations } from '../../electron/conversations/conversations.ts'
import { createMessages } from '../../electron/conversations/messages.ts'
import { makeCopyOfTheDay } from '../../electron/storage/copies.ts'
import { openTestDatabase, testOwner } from '../support/openTestDatabase.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

function setUp(file = join(temporaryFolder(), 'gatehouse.sqlite')) {
  const db = openTestDatabase(file)
  let time = 0
  const now = () => ++time
  return {
    db,
    file,
    conversations: createConversations(db, now, testOwner),
    messages: createMessages(db, now, testOwner),
  }
}

const notFound = { ok: false, error: { kind: 'not-found', what: 'conversation' } }

test('a conversation is made once, changed in part, and listed with the newest message first', () => {
  const { conversations, messages } = setUp()
  conversations.create({ id: 'a', mode: 'auto' })
  conversations.create({ id: 'b', mode: 'local' })
  conversations.change('a', { title: 'First', profile: 'private', draft: 'half a thou' })
  conversations.change('a', { title: undefined, profile: undefined })
  conversations.create({ id: 'a', mode: 'cloud' })
  messages.addTurn({ turnId: 't', conversationId: 'a', text: 'hello' })
  expect(conversations.list()).toEqual([
    {
      id: 'a',
      title: 'First',
      mode: 'auto',
      profile: 'private',
      instructions: null,
      draft: '',
      createdAt: 1,
      updatedAt: 4,
    },
    { id: 'b', title: '', mode: 'local', profile: null, instructions: null, draft: '', createdAt: 2, updatedAt: 2 },
  ])
})

test('a removed conversation is gone for everyone until it is restored', () => {
  const { conversations, messages } = setUp()
  conversations.create({ id: 'a', mode: 'auto' })
  expect({
    removed: conversations.remove('a'),
    again: conversations.remove('a'),
    list: conversations.list(),
    found: conversations.find('a'),
    changed: conversations.change('a', { title: 'x' }),
    written: messages.addTurn({ turnId: 't', conversationId: 'a', text: 'hello' }),
    restored: conversations.restore('a').ok,
    messages: messages.ofConversation('a'),
  }).toEqual({
    removed: { ok: true, value: undefined },
    again: notFound,
    list: [],
    found: notFound,
    changed: notFound,
    written: notFound,
    restored: true,
    messages: [],
  })
})

const holds = (path: string) => {
  const bytes = readFileSync(path, 'latin1')
  return { gone: bytes.includes('the gone secret'), kept: bytes.includes('the kept secret') }
}

test('purging erases the text of removed conversations from the file and its copies, and leaves the others', () => {
  const { db, file, conversations, messages } = setUp()
  for (const id of ['gone', 'kept']) {
    conversations.create({ id, mode: 'auto' })
    messages.addTurn({ turnId: id, conversationId: id, text: `the ${id} secret `.repeat(400) })
  }
  conversations.remove('gone')
  makeCopyOfTheDay(db, file, 0)
  conversations.purge()
  const isRestorable = conversations.restore('gone').ok && conversations.remove('gone').ok
  createConversations(db, () => 9, { id: 'the next run', isAlive: () => false }).purge()
  db.close()
  const copies = readdirSync(join(file, '../copies'), { encoding: 'utf8' })
  const files = [file, ...copies.map((name) => join(file, '../copies', name))]
  expect(isRestorable).toBe(true)
  expect(files.map(holds)).toEqual([
    { gone: false, kept: true },
    { gone: false, kept: true },
  ])
})

test('a disk that takes nothing is a value', () => {
  const { db, conversations } = setUp()
  conversations.create({ id: 'a', mode: 'auto' })
  db.exec('PRAGMA query_only = ON')
  const notSaved = {
    ok: false,
    error: { kind: 'not-saved', detail: 'The data folder cannot be written to.' },
  }
  expect([
    conversations.create({ id: 'b', mode: 'auto' }),
    conversations.change('a', { draft: 'kept by the page' }),
    conversations.remove('a'),
    conversations.find('a').ok,
  ]).toEqual([notSaved, notSaved, notSaved, true])
})
