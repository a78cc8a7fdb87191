import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { columnsWith, filesWith, holds, keptBesideWords } from '../support/findKept.ts'
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
const iban = 'DE28 2501 0030 0714 9253 86'
const written = [cardNumber, secret, phone, mail]
/** Looked at, and never sent or kept. */
const onlySeen = iban

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
  expect(columnsWith(join(dataFolder, 'gatehouse.db'), all)).toEqual(expect.arrayContaining(['messages.text']))
  expect(keptBesideWords(dataFolder, all)).toEqual([])
  expect(filesWith(dataFolder, [onlySeen])).toEqual([])
  expect(said.filter((line) => all.some((value) => holds(Buffer.from(line), value)))).toEqual([])
  const sent = Buffer.from(app.cloud.received.map(({ body }) => body).join('\n'))
  expect(all.filter((value) => holds(sent, value))).toEqual([])
}, 120_000)
