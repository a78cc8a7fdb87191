import type { IncomingHttpHeaders } from 'node:http'

export type Refusal = 'wrong-host' | 'foreign-origin' | 'foreign-site'

/**
 * Whether a request may come from the app's own page, by what browsers say of it and pages cannot forge.
 * The exact Host defeats a foreign name that was made to resolve to this machine (DNS rebinding); a request that
 * names an origin must name ours, and a socket must name one.
 */
export function checkRequest(headers: IncomingHttpHeaders, host: string, needsOrigin: boolean): Refusal | null {
  if (headers.host !== host) return 'wrong-host'
  const { origin } = headers
  if (origin === undefined ? needsOrigin : origin !== `http://${host}`) return 'foreign-origin'
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'none' || site === 'same-origin' ? null : 'foreign-site'
}

/** The value of one cookie, or the empty text. */
export function cookieOf(headers: IncomingHttpHeaders, name: string): string {
  const pairs = headers.cookie?.split(';').map((pair) => pair.trim()) ?? []
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}
