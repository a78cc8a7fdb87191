import type { LookupFunction } from 'node:net'
import { isIPv6 } from 'node:net'
import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici'
import type { Target } from './target.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Carried by the options of every connect that the door makes, so that one made by anything else stands out. */
const doorMark = { [Symbol.for('gatehouse.door')]: true }

/** How long an answer may take is for the caller to say, not for the transport. */
const patience = { headersTimeout: 0, bodyTimeout: 0, allowH2: false }

interface Route {
  readonly direct: boolean
  /** It ends on this machine. */
  readonly staysHere: boolean
}

export interface Connections {
  readonly hasProxy: boolean
  /** `direct`: past any proxy. */
  to(target: Target, options: Route): Dispatcher
  /** Ends what leads beyond this machine, streams under way too. The next request connects anew. */
  drop(): Promise<void>
  close(): Promise<void>
}

/** Keeps connections open per origin. Each goes to an address that was checked for it; the name is not looked up again. */
export function createConnections(environment: Environment): Connections {
  const httpProxy = environment['http_proxy'] ?? environment['HTTP_PROXY'] ?? ''
  const httpsProxy = environment['https_proxy'] ?? environment['HTTPS_PROXY'] ?? ''
  const noProxy = environment['no_proxy'] ?? environment['NO_PROXY'] ?? ''
  const open = new Map<
    string,
    { readonly dispatcher: Dispatcher; readonly route: Route; addresses: readonly string[] }
  >()

  function connectTo(key: string, direct: boolean): Dispatcher {
    const lookup: LookupFunction = (hostname, options, callback) => {
      const addresses = (open.get(key)?.addresses ?? []).map((address) => ({
        address,
        family: isIPv6(address) ? 6 : 4,
      }))
      const [first] = addresses
      if (first === undefined) callback(Object.assign(new Error(`${hostname} is not known`), { code: 'ENOTFOUND' }), '')
      else if (options.all === true) callback(null, addresses)
      else callback(null, first.address, first.family)
    }
    const connect = { ...doorMark, lookup, timeout: 0 }
    if (direct) return new Agent({ ...patience, connect })
    const proxyTls = { ...doorMark, timeout: 0 }
    return new EnvHttpProxyAgent({ ...patience, connect, proxyTls, httpProxy, httpsProxy, noProxy })
  }

  return {
    hasProxy: httpProxy !== '' || httpsProxy !== '',
    to({ origin, addresses }, route) {
      const { direct, staysHere } = route
      const key = `${direct ? 'direct' : 'proxied'} ${staysHere ? 'here' : 'away'} ${origin}`
      const known = open.get(key)
      if (known !== undefined) {
        known.addresses = addresses
        return known.dispatcher
      }
      const dispatcher = connectTo(key, direct)
      open.set(key, { dispatcher, route, addresses })
      return dispatcher
    },
    drop: () => end(({ staysHere }) => !staysHere),
    close: () => end(() => true),
  }

  async function end(isMeant: (route: Route) => boolean): Promise<void> {
    const meant = [...open].filter(([, { route }]) => isMeant(route))
    for (const [key] of meant) open.delete(key)
    await Promise.all(meant.map(([, { dispatcher }]) => dispatcher.destroy()))
  }
}
