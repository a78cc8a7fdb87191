import type { WebSocket } from 'ws'
import { pageMessageSchema, socketBeatMs, type MachineMessage, type PageMessage } from '../../shared/connection.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { EventLog } from './eventLog.ts'
import { createReplies, type Replies } from './replies.ts'

export interface Pages {
  /** Takes over a connection whose request was found to come from the app's own page. */
  readonly accept: (socket: WebSocket) => void
  readonly close: () => void
}

export interface PagesOptions {
  readonly events: EventLog
  readonly answer: (name: string, input: unknown) => Promise<Result<unknown, AppError>>
  /** Nobody looks on any more: the last page was closed, or stayed away for two beats. */
  readonly onAllGone: () => void
  /** Calls again and again until it is stopped; a clock, but for tests. */
  readonly everyBeat?: (beat: () => void) => () => void
  /** A page that takes in less than it is sent is cut off at this many waiting bytes; it comes back and catches up. */
  readonly waitingBytesLimit?: number
}

interface Page {
  readonly replies: Replies
  socket: WebSocket | null
  /** Beats since it was last connected. */
  missedBeats: number
}

/** Ten minutes: the page's replies are kept that long while it is away. */
const missedBeatsLimit = (10 * 60_000) / socketBeatMs
/** A page that lost its connection is back before that. */
const goneAfterBeats = 2

/** RFC 6455, section 7.4.1. */
const policyViolation = 1008

/** The pages that are connected, and those that may come back. */
export function createPages(options: PagesOptions): Pages {
  const { events, answer, waitingBytesLimit = 16 * 1024 * 1024 } = options
  const pages = new Map<string, Page>()
  /** Connections that answered since the last beat. */
  const alive = new WeakSet<WebSocket>()
  const sockets = new Set<WebSocket>()
  let isSomebodyHere = false

  function send(socket: WebSocket | null, text: string): void {
    if (socket === null || socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > waitingBytesLimit) socket.terminate()
    else socket.send(text)
  }

  function createPage(): Page {
    const page: Page = {
      replies: createReplies(answer, (text) => send(page.socket, text)),
      socket: null,
      missedBeats: 0,
    }
    return page
  }

  /** Connects a page with its connection and tells it what it missed. */
  function welcome(socket: WebSocket, { pageId, heard }: Extract<PageMessage, { type: 'hello' }>): Page {
    const known = pages.get(pageId)
    const page = known ?? createPage()
    pages.set(pageId, page)
    page.socket?.terminate()
    const missed = heard?.run === events.run ? events.after(heard.sequence) : null
    const message: MachineMessage = {
      type: 'welcome',
      run: events.run,
      sequence: missed === null || heard === null ? events.sequence() : heard.sequence,
      missedEvents: heard !== null && missed === null,
      knownPage: known !== undefined,
    }
    send(socket, JSON.stringify(message))
    for (const text of missed ?? []) send(socket, text)
    page.socket = socket
    page.missedBeats = 0
    isSomebodyHere = true
    return page
  }

  function accept(socket: WebSocket): void {
    let page: Page | null = null
    sockets.add(socket)
    alive.add(socket)
    socket.on('pong', () => alive.add(socket))
    // A broken or oversized frame: `ws` closes the connection itself after it said so.
    socket.on('error', (error) => console.error('A page broke off:', error.message))
    socket.on('close', () => {
      sockets.delete(socket)
      if (page?.socket === socket) page.socket = null
    })
    socket.on('message', (data, isBinary) => {
      const message = !isBinary && Buffer.isBuffer(data) ? readMessage(data.toString()) : null
      if (message?.type === 'hello' && page === null) page = welcome(socket, message)
      else if (message?.type !== 'call' || page?.replies.take(message) !== 'taken') socket.close(policyViolation)
    })
  }

  function beat(): void {
    for (const socket of sockets) {
      if (alive.delete(socket)) {
        socket.ping()
        send(socket, JSON.stringify({ type: 'beat' } satisfies MachineMessage))
      } else socket.terminate()
    }
    for (const [id, page] of pages) {
      page.missedBeats = page.socket === null ? page.missedBeats + 1 : 0
      if (page.missedBeats > missedBeatsLimit) pages.delete(id)
    }
    if (isSomebodyHere && [...pages.values()].every(({ missedBeats }) => missedBeats >= goneAfterBeats)) {
      isSomebodyHere = false
      options.onAllGone()
    }
  }

  events.subscribe((text) => {
    for (const page of pages.values()) send(page.socket, text)
  })
  const stopBeating = (options.everyBeat ?? everyFewSeconds)(beat)

  return {
    accept,
    close() {
      stopBeating()
      for (const socket of sockets) socket.terminate()
    },
  }
}

function everyFewSeconds(beat: () => void): () => void {
  const beating = setInterval(beat, socketBeatMs)
  beating.unref()
  return () => clearInterval(beating)
}

function readMessage(text: string): PageMessage | null {
  try {
    return pageMessageSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    // Not JSON: no page of ours said it.
    return null
  }
}
