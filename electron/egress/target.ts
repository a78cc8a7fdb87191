import { lookup as systemLookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Clearance } from './clearance.ts'
import { GateRefusal, type RefusalReason } from './gateRefusal.ts'
import { networkOf, type Network } from './network.ts'

export type Lookup = (host: string) => Promise<readonly string[]>

export const lookupAll: Lookup = async (host) => {
  const found = await systemLookup(host, { all: true })
  return found.map(({ address }) => address)
}

/** A place a request may go to, with the addresses that were checked: the connection goes to one of these. */
export interface Target {
  readonly origin: string
  readonly network: Network
  /** Empty where only a proxy can find the host. */
  readonly addresses: readonly string[]
}

const refuse = (reason: RefusalReason, detail: string) => fail(new GateRefusal(reason, detail))

export interface FindTarget {
  readonly url: URL
  readonly clearance: Clearance
  readonly lookup: Lookup
  readonly hasProxy: boolean
}

/** Finds out where a request would really go. A name that leads nowhere rejects, as a connect would. */
export async function findTarget({
  url,
  clearance,
  lookup,
  hasProxy,
}: FindTarget): Promise<Result<Target, GateRefusal>> {
  if (url.origin !== new URL(clearance.baseUrl).origin) {
    return refuse('other-origin', `${url.host} is not the host this was cleared for`)
  }
  if (url.username !== '' || url.password !== '') return refuse('insecure', 'the address carries a password')

  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  // Behind a proxy, names of the outside world are often known to the proxy alone.
  const mayBeUnknown = hasProxy && clearance.locality === 'cloud'
  const addresses =
    isIP(host) > 0 ? [host] : await lookup(host).catch((error: unknown) => (mayBeUnknown ? [] : Promise.reject(error)))
  const network = addresses.length === 0 ? 'public' : networkOf(addresses)

  if (clearance.locality === 'device' && network !== 'loopback') {
    return refuse('elsewhere', `${url.host} is not on this machine`)
  }
  const mayBePlain = network === 'loopback' || (clearance.locality === 'trusted' && network === 'private')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && mayBePlain)) {
    return refuse('insecure', `${url.host} would be spoken to without encryption`)
  }
  return ok({ origin: url.origin, network, addresses })
}
