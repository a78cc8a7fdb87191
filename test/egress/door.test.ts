import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { hashText } from '../../electron/egress/cargo.ts'
import type { Clearance } from '../../electron/egress/clearance.ts'
import type { DoorOptions } from '../../electron/egress/door.ts'
import { GateRefusal } from '../../electron/egress/gateRefusal.ts'
import type { Locality } from '../../shared/model.ts'
import { listen } from '../support/listen.ts'
import { setNetworkTrap } from '../support/networkTrap.ts'
import { clearanceFor, openDoor } from '../support/openDoor.ts'

/** A server that keeps what it gets, behind a door. */
async function setUp(given: Partial<DoorOptions> = {}) {
  const received: string[] = []
  const { url, port } = await listen((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push(`${request.method} ${request.url} ${Buffer.concat(chunks).toString()}`.trim())
      response.end('fine')
    })
  })
  const door = openDoor(given)
  onTestFinished(() => door.close())
  return { url, port, door, received }
}

/** What came of a request: the answer's text, or why it was refused. */
const outcome = (sent: Promise<Response>): Promise<string> =>
  sent.then(
    (response) => response.text(),
    (error: unknown) => {
      if (error instanceof GateRefusal) return error.reason
      throw error
    },
  )
const body = (...texts: readonly string[]) => ({
  method: 'POST',
  body: JSON.stringify({ messages: texts.map((text) => ({ text })) }),
})

describe('where a request may go', () => {
  const addresses: Readonly<Record<string, readonly string[]>> = {
    'here.test': ['127.0.0.1', '::1'],
    'mixed.test': ['127.0.0.1', '93.184.215.14'],
    'lan.test': ['192.168.1.20'],
    'mesh.test': ['100.100.1.1', 'fd7a:115c:a1e0::1'],
    'far.test': ['93.184.215.14'],
  }
  const refused: readonly (readonly [string, Locality, string])[] = [
    ['http://mixed.test', 'device', 'elsewhere'],
    ['http://lan.test', 'device', 'elsewhere'],
    ['https://far.test', 'device', 'elsewhere'],
    ['http://192.168.1.20', 'device', 'elsewhere'],
    ['http://[fe80::1]', 'device', 'elsewhere'],
    ['http://0.0.0.0', 'device', 'elsewhere'],
    ['http://far.test', 'trusted', 'insecure'],
    ['http://lan.test', 'cloud', 'insecure'],
    ['http://far.test', 'cloud', 'insecure'],
    ['http://mesh.test', 'cloud', 'insecure'],
    ['ftp://here.test', 'device', 'insecure'],
    ['https://user:pass@far.test', 'cloud', 'insecure'],
  ]
  test.each(refused)('%s claimed to be %s is %s', async (url, locality, reason) => {
    const { door } = await setUp({ lookup: async (host) => addresses[host] ?? [] })
    const text = 'INTERNAL words'
    expect(await outcome(door.open(clearanceFor(url, locality))(`${url}/v1`, body(text)))).toBe(reason)
    expect(door.records).toEqual([
      {
        at: 1,
        host: new URL(url).host,
        purpose: 'chat',
        bytes: 40,
        level: 'internal',
        verdict: 'refused',
        detail: expect.any(String),
        messageId: 'm1',
      },
    ])
  })

  test.each(['http://127.0.0.1:1', 'http://localhost:9', 'https://127.0.0.1'])(
    'another origin (%s) is refused',
    async (other) => {
      const { url, door, received } = await setUp()
      expect(await outcome(door.open(clearanceFor(url, 'device'))(other, body('hi')))).toBe('other-origin')
      expect(received).toEqual([])
    },
  )

  test('a name is looked up once, and the connection goes to the address that was checked', async () => {
    const asked: string[] = []
    const answers = [['127.0.0.1'], ['93.184.215.14']]
    const { port, door, received } = await setUp({
      lookup: async (host) => {
        asked.push(host)
        return answers.shift() ?? []
      },
    })
    const send = door.open(clearanceFor(`http://rebind.test:${port}`, 'device'))
    expect(await outcome(send(`http://rebind.test:${port}/a`))).toBe('fine')
    expect(await outcome(send(`http://rebind.test:${port}/b`))).toBe('elsewhere')
    expect({ asked, received }).toEqual({ asked: ['rebind.test', 'rebind.test'], received: ['GET /a'] })
  })

  test('a name that nobody knows is unreachable, not refused', async () => {
    const { door } = await setUp({
      lookup: async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    })
    await expect(door.open(clearanceFor('https://nobody.test', 'cloud'))('https://nobody.test/')).rejects.toMatchObject(
      { code: 'ENOTFOUND' },
    )
    expect(door.records).toEqual([])
  })
})

describe('what may leave', () => {
  const cases: readonly (readonly [string, Partial<Clearance>, readonly string[], string])[] = [
    ['at the limit', { highestLevel: 'internal' }, ['INTERNAL'], 'fine'],
    ['above the limit', { highestLevel: 'public' }, ['INTERNAL'], 'above-clearance'],
    ['far above the limit', { highestLevel: 'confidential' }, ['hi', 'so RESTRICTED'], 'above-clearance'],
    ['split over two texts', { highestLevel: 'internal' }, ['RESTR', 'ICTED'], 'above-clearance'],
    ['with consent', { consentedTexts: new Set([hashText('so RESTRICTED')]) }, ['hi', 'so RESTRICTED'], 'fine'],
    [
      'with consent to another text',
      { consentedTexts: new Set([hashText('so RESTRICTED')]) },
      ['so RESTRICTED!'],
      'above-clearance',
    ],
    [
      'beside a text with consent',
      { consentedTexts: new Set([hashText('so RESTRICTED')]) },
      ['so RESTRICTED', 'also RESTRICTED'],
      'above-clearance',
    ],
  ]
  test.each(cases)('%s', async (_, clearance, texts, result) => {
    const { url, door, received } = await setUp()
    const sent = await outcome(door.open(clearanceFor(url, 'cloud', clearance))(`${url}/v1`, body(...texts)))
    expect({ sent, arrived: received.length, verdict: door.records.map(({ verdict }) => verdict) }).toEqual({
      sent: result,
      arrived: result === 'fine' ? 1 : 0,
      verdict: [result === 'fine' ? 'sent' : 'refused'],
    })
  })

  test('the words between the texts are no part of them', async () => {
    const labelled: (readonly string[])[] = []
    const { url, door } = await setUp({ label: (texts) => (labelled.push(texts), 'public') })
    const messages = [
      { role: 'system', content: [{ type: 'text', text: 'one' }] },
      { role: 'user', content: 'two' },
    ]
    const json = JSON.stringify({ model: 'some-model', messages, stream: true })
    await outcome(door.open(clearanceFor(url, 'cloud', { model: 'some-model' }))(url, { method: 'POST', body: json }))
    expect(labelled).toEqual([['one', 'two', '/']])
  })

  test('what was consented to shows its true level in the record', async () => {
    const { url, door } = await setUp()
    const consentedTexts = new Set([hashText('RESTRICTED')])
    await outcome(door.open(clearanceFor(url, 'cloud', { consentedTexts }))(url, body('RESTRICTED')))
    expect(door.records).toMatchObject([
      { level: 'restricted', verdict: 'sent', bytes: 36, detail: 'with your consent' },
    ])
  })

  test('text at any depth, as a key of nothing, or in the address is seen', async () => {
    const { url, door, received } = await setUp()
    const send = door.open(clearanceFor(url, 'cloud'))
    const deep = `${'['.repeat(5000)}"RESTRICTED"${']'.repeat(5000)}`
    const sent = [
      await outcome(send(url, { method: 'POST', body: deep })),
      await outcome(send(url, { method: 'POST', body: '"RESTR\\u0049CTED"' })),
      await outcome(send(`${url}/search?q=RESTR%49CTED`)),
    ]
    expect({ sent, received }).toEqual({
      sent: ['above-clearance', 'above-clearance', 'above-clearance'],
      received: [],
    })
  })

  test('what cannot be read does not go to a cloud, whatever its clearance', async () => {
    const { url, door, received } = await setUp()
    const send = (locality: Locality, content: string | Uint8Array<ArrayBuffer>) =>
      outcome(
        door.open(clearanceFor(url, locality, { highestLevel: 'restricted' }))(url, { method: 'POST', body: content }),
      )
    const sent = [
      await send('cloud', '{"half":'),
      await send('cloud', new Uint8Array([1, 2, 3])),
      await send('cloud', `"${'x'.repeat(33 * 1024 * 1024)}"`),
      await send('trusted', new Uint8Array([104, 105])),
    ]
    expect({ sent, received }).toEqual({
      sent: ['above-clearance', 'above-clearance', 'above-clearance', 'fine'],
      received: ['POST / hi'],
    })
  })

  test('what stays on the device is no egress', async () => {
    const { url, door, received } = await setUp()
    expect(await outcome(door.open(clearanceFor(url, 'device'))(url, body('RESTRICTED')))).toBe('fine')
    expect({ arrived: received.length, records: door.records }).toEqual({ arrived: 1, records: [] })
  })

  test('a cloud on loopback is a cloud', async () => {
    const { url, door, received } = await setUp()
    expect(await outcome(door.open(clearanceFor(url, 'cloud'))(url, body('RESTRICTED')))).toBe('above-clearance')
    expect(received).toEqual([])
  })
})

describe('what comes back', () => {
  test('a redirect to another origin is not followed', async () => {
    const other = await setUp()
    const { url } = await listen((_, response) => response.writeHead(307, { location: `${other.url}/stolen` }).end())
    const door = openDoor()
    onTestFinished(() => door.close())
    const headers = { authorization: 'Bearer secret' }
    expect(await outcome(door.open(clearanceFor(url, 'cloud'))(url, { ...body('hi'), headers }))).toBe('redirect')
    expect({ received: other.received, verdicts: door.records.map(({ verdict }) => verdict) }).toEqual({
      received: [],
      verdicts: ['sent', 'refused'],
    })
  })

  test('a redirect within the origin is handed over as it is', async () => {
    const { url } = await listen((_, response) => response.writeHead(302, { location: '/login' }).end())
    const door = openDoor()
    onTestFinished(() => door.close())
    const { status } = await door.open(clearanceFor(url, 'cloud'))(url)
    expect(status).toBe(302)
  })

  test.each(['plain', 'packed'])('a body that is too large is cut off when %s', async (how) => {
    const large = Buffer.alloc(2_000_000, 'a')
    const { url } = await listen((_, response) => {
      response
        .writeHead(200, how === 'packed' ? { 'content-encoding': 'gzip' } : {})
        .end(how === 'packed' ? gzipSync(large) : large)
    })
    const door = openDoor({ maxResponseBytes: 1_000_000 })
    onTestFinished(() => door.close())
    const response = await door.open(clearanceFor(url, 'cloud'))(url)
    await expect(response.text()).rejects.toMatchObject({ name: 'ResponseTooLarge' })
  })
})

describe('proxies', () => {
  /** A proxy that leads every tunnel to one port and keeps what it was asked. */
  async function proxyTo(port: number) {
    const asked: string[] = []
    const { url, server } = await listen((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      response.end('from the proxy')
    })
    server.on('connect', (request, socket) => {
      asked.push(`CONNECT ${request.url}`)
      const onward = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        onward.pipe(socket).pipe(onward)
      })
      onward.on('error', () => socket.destroy())
      socket.on('error', () => onward.destroy())
    })
    return { url, asked }
  }

  test('loopback is reached past any proxy, whatever it is claimed to be', async () => {
    const proxy = await proxyTo(1)
    const { url, door, received } = await setUp({ environment: { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url } })
    const sent = [
      await outcome(door.open(clearanceFor(url, 'device'))(`${url}/a`)),
      await outcome(door.open(clearanceFor(url, 'cloud'))(`${url}/b`)),
    ]
    expect({ sent, received, asked: proxy.asked }).toEqual({
      sent: ['fine', 'fine'],
      received: ['GET /a', 'GET /b'],
      asked: [],
    })
  })

  test('a cloud is reached through the proxy, also where only the proxy knows its name', async () => {
    const { port } = await setUp()
    const proxy = await proxyTo(port)
    const unknown = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    const { door } = await setUp({ environment: { https_proxy: proxy.url }, lookup: unknown })
    // What answers behind the tunnel is no TLS: enough to see the way that was taken.
    await expect(door.open(clearanceFor('https://api.test', 'cloud'))('https://api.test/v1')).rejects.toThrow(
      'fetch failed',
    )
    expect(proxy.asked).toEqual(['CONNECT api.test:443'])
  })

  test('NO_PROXY and what is trusted go past the proxy', async () => {
    const proxy = await proxyTo(1)
    const trap = setNetworkTrap({ mayReach: (host) => !host.endsWith('.test') })
    onTestFinished(() => trap.release())
    const lookup = async () => ['192.0.2.1']
    const { door } = await setUp({ environment: { HTTPS_PROXY: proxy.url, NO_PROXY: 'api.test' }, lookup })
    await expect(door.open(clearanceFor('https://api.test', 'cloud'))('https://api.test/')).rejects.toThrow(
      'fetch failed',
    )
    await expect(door.open(clearanceFor('https://box.test', 'trusted'))('https://box.test/')).rejects.toThrow(
      'fetch failed',
    )
    expect({ opened: trap.opened, asked: proxy.asked }).toEqual({ opened: ['api.test:443', 'box.test:443'], asked: [] })
  })
})
