import { fetch as send, type Response as Answer } from 'undici'
import type { EgressEntry } from '../../shared/receipt.ts'
import { isAbove } from '../../shared/level.ts'
import { capBody } from './cappedBody.ts'
import { weighCargo, type Cargo, type LabelTexts } from './cargo.ts'
import type { Clearance } from './clearance.ts'
import { createConnections, type Environment } from './connections.ts'
import { GateRefusal } from './gateRefusal.ts'
import { findTarget, lookupAll, type Lookup, type Target } from './target.ts'

export interface EgressRecord extends EgressEntry {
  readonly messageId: string | null
}

export interface DoorOptions {
  /** Highest level of these texts, each alone and all together: the detector that the turn uses. */
  readonly label: LabelTexts
  /** Called before the bytes go. Requests that stay on the device are no egress and are recorded only when refused. */
  readonly record: (entry: EgressRecord) => void
  readonly lookup?: Lookup
  /** Where HTTPS_PROXY, HTTP_PROXY and NO_PROXY are read. */
  readonly environment?: Environment
  readonly maxResponseBytes?: number
  readonly now?: () => number
}

export interface Door {
  /** The only way out: a fetch that refuses, with a `GateRefusal`, whatever the clearance does not cover. */
  open(clearance: Clearance): typeof fetch
  /** The machine was asleep: connections that lead beyond it are dead, though nobody has said so. */
  woke(): Promise<void>
  close(): Promise<void>
}

export function createDoor(options: DoorOptions): Door {
  const { label, record, lookup = lookupAll, environment = process.env, now = Date.now } = options
  const { maxResponseBytes = 64 * 1024 * 1024 } = options
  const connections = createConnections(environment)

  function openTo(clearance: Clearance) {
    const { locality, purpose, messageId, model, consentedTexts: consented } = clearance

    function refuse(refusal: GateRefusal, url: URL, cargo: Cargo): never {
      note('refused', { url, cargo, detail: refusal.message })
      throw refusal
    }
    function note(verdict: EgressEntry['verdict'], { url, cargo, detail }: { url: URL; cargo: Cargo; detail: string }) {
      const { bytes, level } = cargo
      record({ at: now(), host: clearance.passedOnTo ?? url.host, purpose, bytes, level, verdict, detail, messageId })
    }

    /** Throws where the request may not pass. */
    async function admit(url: URL, weigh: () => Cargo): Promise<Target> {
      const target = await findTarget({ url, clearance, lookup, hasProxy: connections.hasProxy })
      if (!target.ok) return refuse(target.error, url, weigh())
      const staysHere = locality === 'device'
      if (staysHere && clearance.highestLevel === 'restricted') return target.value
      const cargo = weigh()
      const refusal = refusalOf(cargo, clearance)
      if (refusal !== null) return refuse(refusal, url, cargo)
      if (!staysHere) note('sent', { url, cargo, detail: cargo.consentedTexts > 0 ? 'with your consent' : '' })
      return target.value
    }

    async function pass(url: URL, path: string, init: RequestInit | undefined): Promise<Response> {
      const { method = 'GET', headers, body = null, signal } = init ?? {}
      if (!isSendable(body)) throw new TypeError('The door sends text or bytes')
      const weigh = () => weighCargo({ body, path, consented, model, label })
      const target = await admit(url, weigh)
      const answer = await send(url, {
        method,
        headers: [...new Headers(headers)],
        body,
        signal: signal ?? null,
        redirect: 'manual',
        dispatcher: connections.to(target, {
          direct: isPastProxies(target, clearance),
          staysHere: locality === 'device',
        }),
      })
      const elsewhere = redirectedTo(answer, url)
      if (elsewhere === null) return toResponse(answer, clearance.maxResponseBytes ?? maxResponseBytes)
      await answer.body?.cancel()
      const isBare = method === 'GET' && body === null && !keyHeaders.some((name) => new Headers(headers).has(name))
      if (isBare && clearance.mayHandOnTo?.includes(elsewhere.origin) === true) {
        // The address is in the words of whoever was asked, not in the person's.
        return openTo({ ...clearance, baseUrl: elsewhere.origin, mayHandOnTo: [] })(elsewhere, '', init)
      }
      const refusal = new GateRefusal('redirect', `${url.host} points to ${elsewhere.host}, which was not followed`)
      return refuse(refusal, url, weigh())
    }
    return pass
  }

  function open(clearance: Clearance): typeof fetch {
    const pass = openTo(clearance)
    return async (input, init) => {
      if (input instanceof Request) throw new TypeError('The door takes an address and its options apart')
      const url = new URL(input)
      return pass(url, beyond(url, clearance.baseUrl), init)
    }
  }

  return { open, woke: connections.drop, close: connections.close }
}

const keyHeaders = ['authorization', 'x-api-key', 'cookie']

const isSendable = (body: unknown): body is string | Uint8Array | null =>
  body === null || typeof body === 'string' || body instanceof Uint8Array

function refusalOf(cargo: Cargo, { locality, highestLevel }: Clearance): GateRefusal | null {
  if (!cargo.readable && locality === 'cloud')
    return new GateRefusal('above-clearance', 'what would be sent could not be read')
  if (!isAbove(cargo.levelWithoutConsent, highestLevel)) return null
  return new GateRefusal(
    'above-clearance',
    `what would be sent is ${cargo.levelWithoutConsent}, the limit is ${highestLevel}`,
  )
}

/** A proxy is a stranger to what an endpoint is trusted with, and cannot reach what listens on loopback. */
const isPastProxies = ({ network }: Target, { locality }: Clearance) => network === 'loopback' || locality !== 'cloud'

/** What the address says beyond the one that was cleared; that one may hold an account's id. */
function beyond(url: URL, baseUrl: string): string {
  const base = new URL(baseUrl).pathname.replace(/\/$/, '')
  const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname
  const rest = path + url.search
  try {
    return decodeURIComponent(rest)
  } catch {
    return rest
  }
}

/** Null where the answer stays with who was asked. */
function redirectedTo({ status, headers }: Answer, from: URL): URL | null {
  const location = headers.get('location')
  if (status < 300 || status > 399 || location === null) return null
  const to = URL.parse(location, from.href) ?? unreadable
  return to.origin === from.origin ? null : to
}

const unreadable = new URL('http://unreadable.invalid')

function toResponse({ status, statusText, headers, body }: Answer, maxBytes: number): Response {
  const plain = new Headers([...headers])
  if (plain.has('content-encoding')) {
    // They speak of the packed bytes; what is passed on is unpacked.
    plain.delete('content-encoding')
    plain.delete('content-length')
  }
  return new Response(body === null ? null : capBody(body, maxBytes), { status, statusText, headers: plain })
}
