import { once } from 'node:events'
import { request } from 'node:http'
import { WebSocket } from 'ws'
import { socketPath } from '../../shared/connection.ts'
import type { Socket, SocketEvents } from '../../renderer/socketBridge.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

type Headers = Readonly<Record<string, string>>

/** A request with exactly these headers, as no browser would let a test send them. */
export function ask(url: string, headers: Headers = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Uses a link as a browser does and returns the cookie that it was given. */
export async function enter(link: string): Promise<string> {
  const { headers } = await ask(link)
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

export const openSocket = (origin: string, headers: Headers): WebSocket =>
  new WebSocket(`${origin.replace('http', 'ws')}${socketPath}`, { headers })

/** The status with which a socket was refused, or 101 where it opened. */
export async function statusOfSocket(origin: string, headers: Headers): Promise<number> {
  const socket = openSocket(origin, headers)
  const refused = once(socket, 'unexpected-response').then(([, response]) => Number(response.statusCode))
  const opened = once(socket, 'open').then(() => 101)
  const status = await Promise.race([refused, opened])
  socket.on('error', () => {})
  socket.terminate()
  return status
}

/** What `renderer/socketBridge` needs of a browser's WebSocket. */
export function connectLikeBrowser(origin: string, cookie: string, { opened, received, closed }: SocketEvents): Socket {
  const socket = openSocket(origin, { cookie, origin })
  socket.on('open', opened)
  socket.on('message', (data) => Buffer.isBuffer(data) && received(data.toString()))
  socket.on('error', () => {})
  socket.on('close', closed)
  return { send: (text) => socket.send(text), close: () => socket.terminate() }
}
