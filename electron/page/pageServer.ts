import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { socketMessageLimitBytes, socketPath } from '../../shared/connection.ts'
import { createPageFiles, pageHeaders } from '../wire/pageFiles.ts'
import { createAccess, isSameSecret, newSecret } from './access.ts'
import type { EventLog } from './eventLog.ts'
import { createFirstPage } from './firstPage.ts'
import { listenOnLoopback } from './listen.ts'
import { createPages, type PagesOptions } from './pages.ts'
import { renderRefusal, type RefusalReason } from './refusalPage.ts'
import { checkRequest, cookieOf } from './requestCheck.ts'

export interface PageServerOptions extends PagesOptions {
  readonly events: EventLog
  /** The built page. */
  readonly folder: string
  /** Null: the usual one, or where that is taken any. */
  readonly port: number | null
}

export interface PageServer {
  readonly origin: string
  /** Whoever shows it (a second start by the same person) gets a new link. Kept in a file only that person can read. */
  readonly linkKey: string
  /** A link that lets one browser in, once. */
  newLink(): string
  /** Resolves when the first page has all its files. */
  readonly firstPage: Promise<void>
  close(): Promise<void>
}

/** Serves the app to a browser on this machine, and to nobody else. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const access = createAccess()
  const answerFile = createPageFiles(options.folder)
  const pages = createPages(options)
  const linkKey = newSecret()
  const firstPage = createFirstPage()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: socketMessageLimitBytes, perMessageDeflate: false })
  const server = createServer((request, response) => void answerRequest(request, response))
  server.on('upgrade', answerUpgrade)

  const host = `127.0.0.1:${await listenOnLoopback(server, options.port)}`
  const origin = `http://${host}`
  // Cookies do not tell ports apart: two running apps would otherwise overwrite each other's.
  const cookieName = `gatehouse-${host.split(':')[1]}`
  const newLink = (): string => `${origin}/enter?token=${access.issueToken()}`
  const hasSession = (request: IncomingMessage): boolean => access.isSession(cookieOf(request.headers, cookieName))

  async function answerRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Taken apart by hand: a URL parser throws on some of what a stranger may send.
    const [path = '/', query] = (request.url ?? '/').split('?', 2)
    const refusal = checkRequest(request.headers, host, false)
    if (request.method === 'POST' && path === '/link') return answerLink(request, response)
    if (request.method === 'GET' && path === '/enter' && refusal !== 'wrong-host') {
      return enter(new URLSearchParams(query).get('token') ?? '', request, response)
    }
    if (refusal !== null) return refuse(response, refusal)
    if (!hasSession(request)) return refuse(response, 'no-session')
    const answer = await answerFile(request.method ?? '', path)
    response.once('finish', firstPage.sending(path, answer.body))
    response.writeHead(answer.status, answer.headers).end(answer.body)
  }

  function enter(token: string, request: IncomingMessage, response: ServerResponse): void {
    const session = hasSession(request) ? undefined : access.redeem(token)
    if (session === null) return refuse(response, 'used-link')
    response.writeHead(303, {
      ...pageHeaders,
      'cache-control': 'no-store',
      location: '/',
      ...(session && { 'set-cookie': `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/` }),
    })
    response.end()
  }

  /** Only a process of the same person can know the key; no page can. */
  function answerLink(request: IncomingMessage, response: ServerResponse): void {
    const fromPage = request.headers.origin !== undefined || request.headers.host !== host
    if (fromPage || !isSameSecret(request.headers.authorization ?? '', `Bearer ${linkKey}`)) {
      return refuse(response, 'no-session')
    }
    response.writeHead(200, {
      ...pageHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.end(newLink())
  }

  function answerUpgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    const refusal = checkRequest(request.headers, host, true) ?? (hasSession(request) ? null : 'no-session')
    if (refusal === null && request.url === socketPath) {
      firstPage.connected()
      sockets.handleUpgrade(request, connection, head, pages.accept)
    } else {
      connection.on('error', () => connection.destroy())
      const { status } = refusal === null ? { status: 404 } : renderRefusal(refusal)
      connection.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    }
  }

  return {
    origin,
    linkKey,
    newLink,
    firstPage: firstPage.isThere,
    close: () =>
      new Promise((resolve) => {
        pages.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function refuse(response: ServerResponse, reason: RefusalReason): void {
  const { status, html } = renderRefusal(reason)
  response.writeHead(status, {
    ...pageHeaders,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(html)
}
