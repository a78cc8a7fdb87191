export interface Link {
  readonly url: string
  /** What the person is shown before it opens. Punycode, so that a look-alike host shows what it is. */
  readonly host: string
}

const followable = new Set(['http:', 'https:', 'mailto:'])

/** Null for what may not be followed: other schemes, relative addresses, credentials in the address, broken ones. */
export function parseLink(address: string | undefined): Link | null {
  if (address === undefined || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!followable.has(url.protocol) || url.username !== '' || url.password !== '') return null
  return { url: url.href, host: url.protocol === 'mailto:' ? url.pathname : url.host }
}

const reordering = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g

/** Without the characters that make a label read in another order than it is written. */
export const withoutReordering = (label: string): string => label.replaceAll(reordering, '')
