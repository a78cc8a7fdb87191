import {
  machineMessageSchema,
  socketBeatMs,
  socketMessageLimitBytes,
  type Connection,
  type MachineMessage,
  type PageMessage,
} from '../shared/connection.ts'
import type { Bridge } from '../shared/contract.ts'
import type { AppError } from '../shared/errors.ts'
import { fail } from '../shared/result.ts'

export interface SocketEvents {
  readonly opened: () => void
  readonly received: (text: string) => void
  /** Once, also where it never opened. */
  readonly closed: () => void
}

export interface Socket {
  readonly send: (text: string) => void
  readonly close: () => void
}

export interface SocketSurroundings {
  readonly connect: (events: SocketEvents) => Socket
  /** Whether the app does not know this browser any more, so that trying again is in vain. */
  readonly isRefused: () => Promise<boolean>
  /** Returns the function that calls it off. */
  readonly schedule: (run: () => void, delayMs: number) => () => void
  /** 0–1. */
  readonly random: () => number
  readonly backoffMs?: { readonly first: number; readonly longest: number }
}

interface OpenCall {
  readonly name: string
  readonly input: unknown
  /** Whether it ever went out: the machine side may have begun it. */
  readonly sent: boolean
  readonly resolve: (reply: unknown) => void
}

const disconnected = fail<AppError>({ kind: 'disconnected' })
const tooLarge = fail<AppError>({ kind: 'invalid-input', problems: ['This is too much text for one message'] })

/**
 * The browser's way to the machine side. A dropped connection loses and doubles nothing: calls are repeated under
 * their ids and done once, events go on after the last one that was heard.
 */
export function createSocketBridge(surroundings: SocketSurroundings): Bridge {
  const { schedule, backoffMs = { first: 250, longest: 5_000 } } = surroundings
  const pageId = crypto.randomUUID()
  const listenersByName = new Map<string, Set<(payload: unknown) => void>>()
  const callsById = new Map<number, OpenCall>()
  let state: 'connecting' | 'open' | 'refused' = 'connecting'
  let socket: Socket | null = null
  let heard: { readonly run: string; readonly sequence: number } | null = null
  let newestCallId = 0
  let failedAttempts = 0
  let stopListeningForSilence = doNothing

  function deliver(name: string, payload: unknown): void {
    for (const listener of listenersByName.get(name) ?? []) listener(payload)
  }
  const tell = (connection: Connection): void => deliver('connection.changed', connection)
  const say = (message: PageMessage): void => socket?.send(JSON.stringify(message))

  function transmit(id: number, call: OpenCall): void {
    callsById.set(id, { ...call, sent: true })
    const [oldestOpenId = id] = callsById.keys()
    say({ type: 'call', id, name: call.name, input: call.input, answeredUpTo: oldestOpenId - 1 })
  }

  function resolveCall(id: number, reply: unknown): void {
    const call = callsById.get(id)
    callsById.delete(id)
    call?.resolve(reply)
  }

  function listenForSilence(): void {
    stopListeningForSilence()
    const current = socket
    stopListeningForSilence = schedule(() => current?.close(), 3 * socketBeatMs)
  }

  function connect(): void {
    socket = surroundings.connect({
      opened: () => say({ type: 'hello', pageId, heard }),
      received(text) {
        listenForSilence()
        take(machineMessageSchema.parse(JSON.parse(text)))
      },
      closed: () => void reconnect(),
    })
    listenForSilence()
  }

  async function reconnect(): Promise<void> {
    stopListeningForSilence()
    socket = null
    if (failedAttempts === 0) tell({ state: 'reconnecting' })
    state = 'connecting'
    failedAttempts += 1
    if (await surroundings.isRefused()) {
      state = 'refused'
      for (const id of callsById.keys()) resolveCall(id, disconnected)
      tell({ state: 'refused' })
      return
    }
    const delayMs = Math.min(backoffMs.longest, backoffMs.first * 2 ** (failedAttempts - 1))
    // Spread, so that the pages of one browser do not all come back at the same moment.
    schedule(connect, delayMs * (0.5 + surroundings.random() / 2))
  }

  function take(message: MachineMessage): void {
    switch (message.type) {
      case 'welcome':
        heard = { run: message.run, sequence: message.sequence }
        if (failedAttempts > 0) tell({ state: 'open', missedEvents: message.missedEvents })
        state = 'open'
        failedAttempts = 0
        for (const [id, call] of callsById) {
          if (call.sent && !message.knownPage) resolveCall(id, disconnected)
          else transmit(id, call)
        }
        return
      case 'reply':
        resolveCall(message.id, readReply(message.reply))
        return
      case 'event':
        if (heard === null || message.sequence !== heard.sequence + 1) {
          // Never seen from our own machine side; what is missing is told after a new hello.
          socket?.close()
          return
        }
        heard = { ...heard, sequence: message.sequence }
        deliver(message.name, message.payload)
        return
      case 'beat':
        return
    }
  }

  connect()
  return {
    call: (name, input) =>
      new Promise((resolve) => {
        if (state === 'refused') return resolve(disconnected)
        if (isTooLarge(input)) return resolve(tooLarge)
        newestCallId += 1
        const call: OpenCall = { name, input, sent: false, resolve }
        callsById.set(newestCallId, call)
        if (state === 'open') transmit(newestCallId, call)
      }),
    on(name, listener) {
      const listeners = listenersByName.get(name) ?? new Set()
      listenersByName.set(name, listeners.add(listener))
      return () => listeners.delete(listener)
    },
  }
}

const readReply = ({ ok, value, error }: Extract<MachineMessage, { type: 'reply' }>['reply']): unknown =>
  ok ? { ok, value } : { ok, error }

const doNothing = () => {}

/** With room for the rest of the message; a UTF-16 unit takes at most 6 bytes of JSON or 3 of UTF-8. */
function isTooLarge(input: unknown): boolean {
  const text = JSON.stringify(input) ?? ''
  return (
    text.length * 3 > socketMessageLimitBytes && new TextEncoder().encode(text).length > socketMessageLimitBytes - 1_000
  )
}
