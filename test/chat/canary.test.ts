import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test, vi } from 'vitest'
import { listen } from '../support/listen.ts'
import { openTestApp, type TestApp } from '../support/testApp.ts'
import { cardNumber, hardMessage } from '../support/words.ts'

/**
 * What was found is nowhere but in the person's own words: a value is let loose in every feature, and then everything
 * that was written is searched for it.
 */

const secret = 'sk-ant-api03-Vb7Qm2Xr9Lt4Wc8Zk1Np6Hd3Jf5Gs0Ya-TqEwRuIo_Pz'
const phone = '+44 20 7946 2234'
const mail = 'maren.holt@posteo.de'
const iban = 'DE89 3704 0044 0532 0130 00'
const written = [cardNumber, secret, phone, mail]
/** Looked at, and never sent or kept. */
const onlySeen = iban

/** A value as it might have been written, also without its spaces, in base64 and in UTF-16. */
const formsOf = (value: string): Buffer[] => [
  Buffer.from(value),
  Buffer.from(value.replaceAll(' ', '')),
  Buffer.from(Buffer.from(value).toString('base64').replace(/=+$/, '').slice(0, -1)),
  Buffer.from(value, 'utf16le'),
]
const holds = (bytes: Buffer, value: string) => formsOf(value).some((form) => bytes.includes(form))

/** "table.column" of every cell that holds one of the values. */
function columnsWith(file: string, values: readonly string[]): string[] {
  const db = new DatabaseSync(file, { readOnly: true })
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const found = new Set<string>()
  for (const { name } of names) {
    for (const row of db.prepare(`SELECT * FROM "${String(name)}"`).all()) {
      for (const [column, cell] of Object.entries(row)) {
        const bytes = Buffer.from(String(cell))
        if (values.some((value) => holds(bytes, value))) found.add(`${String(name)}.${column}`)
      }
    }
  }
  db.close()
  return [...found].toSorted()
}

/** Names of all files below a folder that hold one of the values. */
const filesWith = (folder: string, values: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => values.some((value) => holds(readFileSync(file), value)))
    .map((file) => file.slice(folder.length + 1))
    .toSorted()

/** Answers every question with an error that repeats it. */
async function addEchoingProvider({ call, waitForModel }: TestApp) {
  const { url } = await listen((request, response) => {
    void (async () => {
      let body = ''
      for await (const part of request) body += String(part)
      const isList = request.url?.endsWith('/models') === true
      const message = `cannot read: ${body.slice(0, 2000)}`
      response.writeHead(isList ? 200 : 400, { 'content-type': 'application/json' })
      response.end(JSON.stringify(isList ? { data: [{ id: 'echo' }] } : { error: { message } }))
    })()
  })
  const model = { id: 'echo', tier: 'strong', price: null, contextTokens: null } as const
  const named = { id: 'echo', name: 'Echo', kind: 'openai-compatible', locality: 'trusted' } as const
  await call('providers.save', { provider: { ...named, baseUrl: `${url}/v1`, models: [model] }, key: null })
  await waitForModel('echo')
}

async function useEverything(app: TestApp): Promise<void> {
  const { ask, call, cloud, newConversation, ollama, send, waitFor, waitForTitle } = app
  const answer = async (turnId: string, choice: 'keep' | 'redact' | 'cancel') => {
    await waitFor('asking', turnId)
    await call('chat.consent', { turnId, choice, reveal: [] })
    await waitFor(choice === 'cancel' ? 'withdrawn' : 'finished', turnId)
  }
  const here = await newConversation('local')
  const first = await ask(here, `${cardNumber} was charged twice, ${mail} wrote. ${hardMessage}`)
  await waitForTitle(here)
  const retried = randomUUID()
  await call('chat.retry', { turnId: retried, messageId: first.id, pick: null })
  await waitFor('finished', retried)

  await call('conversations.change', { conversationId: here, mode: 'cloud' })
  await answer(await send(here, `The key is ${secret}, my phone ${phone}.`), 'keep')
  await answer(await send(here, `Again: ${cardNumber}. ${hardMessage}`), 'redact')
  cloud.setFault({ kind: 'server-error', status: 503 })
  await answer(await send(here, `And once more ${cardNumber}. ${hardMessage}`), 'redact')
  cloud.setFault(null)
  await answer(await send(here, `Never mind ${phone}.`), 'cancel')
  ollama.setFault({ kind: 'server-error', status: 500 })
  await ask(await newConversation('local'), `${phone} is mine`)
  ollama.setFault(null)

  await addEchoingProvider(app)
  const echoed = randomUUID()
  const pick = { providerId: 'echo', model: 'echo' }
  const text = `Call ${phone} or write ${mail} about ${cardNumber}`
  await call('chat.send', { turnId: echoed, conversationId: await newConversation('local'), text, pick })
  const { message } = await waitFor('finished', echoed)
  expect(JSON.stringify(message.error)).toContain('cannot read')

  const file = Buffer.from(`Name;Card\nHolt;${cardNumber}\n`)
  const whole = { name: 'report.csv', bytes: file.length, offset: 0, data: file.toString('base64') }
  await call('attachments.upload', { attachmentId: randomUUID(), conversationId: here, ...whole })
  await ask(await newConversation('local'), 'hello')

  await call('chat.outlook', { conversationId: here, text: `pay ${onlySeen}`, pick: null })
  await call('privacy.label', { text: `pay ${onlySeen}` })
  await call('privacy.setHarmless', { values: [onlySeen], isHarmless: true })
  await app.app.handlers['privacy.saveRule']({
    rule: { id: 'r', kind: 'pattern', text: '(a+)+', level: 'internal' },
  })
}

test('a value that was found stands in what the person wrote and read, and in nothing else that is kept or said', async () => {
  const said: string[] = []
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void said.push(words.map(String).join(' ')))
  const app = await openTestApp()
  await useEverything(app)
  vi.restoreAllMocks()

  const { dataFolder } = app
  const all = [...written, onlySeen]
  const ownWords = ['attachments.text', 'conversations.draft', 'messages.text']
  expect(columnsWith(join(dataFolder, 'gatehouse.db'), all)).toEqual(ownWords)
  expect(filesWith(dataFolder, [onlySeen])).toEqual([])
  expect(filesWith(dataFolder, all).filter((name) => !/^gatehouse\.db(?:-wal)?$/.test(name))).toEqual([])
  expect(said.filter((line) => all.some((value) => holds(Buffer.from(line), value)))).toEqual([])
  const sent = Buffer.from(app.cloud.received.map(({ body }) => body).join('\n'))
  expect(all.filter((value) => holds(sent, value))).toEqual([])
}, 120_000)
