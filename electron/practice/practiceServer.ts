import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Fault } from './fault.ts'

export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

/** One for every request from now on, or a list: one for each of the next requests. Null: nothing goes wrong. */
type Faults = Fault | readonly Fault[] | null

export interface PracticeServer {
  readonly baseUrl: string
  /** Empty unless the server was told to remember. */
  readonly received: readonly ReceivedRequest[]
  /** All bytes that ever arrived, headers and all. */
  receivedBytes(): number
  setFault(faults: Faults): void
  /** Resolves as soon as no request is being answered: each has its answer, or its asker has gone. */
  whenIdle(): Promise<void>
  close(): Promise<void>
}

export interface Reply {
  readonly response: ServerResponse
  /** Aborted when the other side is gone. */
  readonly signal: AbortSignal
}

export interface ServePractice {
  readonly answer: (request: ReceivedRequest, reply: Reply, fault: Fault | null) => Promise<void>
  /** Faults strike these paths only. */
  readonly isChat: (path: string) => boolean
  /** Keeps every request in memory: for tests, never for a person's words. */
  readonly remember: boolean
  /** 0: any that is free. Rejects where it is taken. */
  readonly port?: number
}

export async function servePractice({ answer, isChat, remember, port = 0 }: ServePractice): Promise<PracticeServer> {
  const received: ReceivedRequest[] = []
  let faults: Faults = null
  let finishedBytes = 0
  const answering = new Set<Promise<void>>()

  function nextFault(path: string): Fault | null {
    if (!isChat(path) || faults === null) return null
    if (!isList(faults)) return faults
    const [next = null, ...rest] = faults
    faults = rest
    return next
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController()
    const { promise: closed, resolve } = Promise.withResolvers<void>()
    answering.add(closed)
    response.once('close', () => {
      gone.abort()
      answering.delete(closed)
      resolve()
    })
    const request: ReceivedRequest = {
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: incoming.headers,
      body: await readBody(incoming),
    }
    if (remember) received.push(request)
    const fault = nextFault(request.path)
    if (fault?.kind === 'hang-up') incoming.socket.resetAndDestroy()
    else await answer(request, { response, signal: gone.signal }, fault)
  }

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      // The other side may go at any moment; that is its right.
      if (!response.destroyed) response.destroy(error instanceof Error ? error : undefined)
    })
  })
  const sockets = new Set<{ readonly bytesRead: number }>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      finishedBytes += socket.bytesRead
    })
  })
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, '127.0.0.1', resolve)
  await listening
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The practice server has no port')

  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    received,
    receivedBytes: () => [...sockets].reduce((sum, { bytesRead }) => sum + bytesRead, finishedBytes),
    setFault: (next) => {
      faults = next
    },
    whenIdle: async () => {
      await Promise.all(answering)
    },
    close: () => {
      const { promise: closed, resolve: done } = Promise.withResolvers<void>()
      server.close(() => done())
      server.closeAllConnections()
      return closed
    },
  }
}

const isList = (faults: Fault | readonly Fault[]): faults is readonly Fault[] => Array.isArray(faults)

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

export function replyJson({ response }: Reply, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Null where the text is no JSON. */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
