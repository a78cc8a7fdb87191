import { AsyncLocalStorage } from 'node:async_hooks'
import { Socket as DatagramSocket } from 'node:dgram'
import { Socket } from 'node:net'

export interface NetworkTrap {
  /** "host:port" of every outgoing connection that the door did not open. Each was stopped. */
  readonly strays: readonly string[]
  /** "host:port" of those that it did open. */
  readonly opened: readonly string[]
  /** Runs what belongs to the test itself: its own connections are neither strays nor opened by the door. */
  outside<Value>(run: () => Value): Value
  release(): void
}

export interface TrapOptions {
  /** False: even a connection of the door to this host is stopped after it was noted. */
  readonly mayReach?: (host: string) => boolean
}

const doorMark = Symbol.for('gatehouse.door')

/** Watches every outgoing connection of this process, plain, TLS or datagram, from now until it is released. Inbound ones pass. */
export function setNetworkTrap({ mayReach = () => true }: TrapOptions = {}): NetworkTrap {
  const strays: string[] = []
  const opened: string[] = []
  const test = new AsyncLocalStorage<true>()
  // oxlint-disable typescript/unbound-method -- they are called with their own socket, and put back as they were
  const { connect } = Socket.prototype
  const { connect: connectDatagram, send } = DatagramSocket.prototype
  // oxlint-enable typescript/unbound-method

  function guarded(this: Socket, ...given: unknown[]): Socket {
    const target = targetOf(given)
    const pass = () => Reflect.apply(connect, this, given)
    if (target === null || test.getStore() === true) return pass()
    const { name, host, isMarked } = target
    ;(isMarked ? opened : strays).push(name)
    if (isMarked && mayReach(host)) return pass()
    process.nextTick(() =>
      this.destroy(Object.assign(new Error(`${name} was stopped by the trap`), { code: 'ECONNREFUSED' })),
    )
    return this
  }
  function refuseDatagram(): never {
    strays.push('a datagram')
    throw new Error('a datagram was stopped by the trap')
  }
  Object.assign(Socket.prototype, { connect: guarded })
  Object.assign(DatagramSocket.prototype, { connect: refuseDatagram, send: refuseDatagram })

  return {
    strays,
    opened,
    outside: (run) => test.run(true, run),
    release: () => {
      Object.assign(Socket.prototype, { connect })
      Object.assign(DatagramSocket.prototype, { connect: connectDatagram, send })
    },
  }
}

/** Null for a pipe or a Unix socket, which lead nowhere. Node calls `connect` with options, with a port, or with its own list of both. */
function targetOf(
  given: readonly unknown[],
): { readonly name: string; readonly host: string; readonly isMarked: boolean } | null {
  const [first] = given
  const options: unknown = Array.isArray(first) ? first[0] : first
  if (typeof options !== 'object' || options === null) {
    const host = typeof given[1] === 'string' ? given[1] : 'localhost'
    return { name: `${host}:${String(options)}`, host, isMarked: false }
  }
  if ('path' in options && typeof options.path === 'string') return null
  const host = 'host' in options && typeof options.host === 'string' ? options.host : 'localhost'
  return { name: `${host}:${'port' in options ? String(options.port) : '?'}`, host, isMarked: doorMark in options }
}
