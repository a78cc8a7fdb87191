import type { Candidate, Recogniser } from '../candidate.ts'
import { matchAt } from '../matchAt.ts'

const wellKnown = new Set([
  '8.8.8.8',
  '8.8.4.4',
  '1.1.1.1',
  '1.0.0.1',
  '9.9.9.9',
  '127.0.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '255.255.255.0',
  '208.67.222.222',
  '192.168.0.1',
  '192.168.1.1',
  '192.168.1.0',
  '192.168.0.0',
  '10.0.0.0',
  '172.16.0.0',
])
/** Networks kept for documents (RFC 5737). */
const isDocumentation = (address: string) => /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./.test(address)

const fourNumbers = /(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/y

/** Addresses of machines (RFC 791, RFC 4291); of hardware only where a host is named by it. */
export const recogniseNetworks: Recogniser = ({ text, tokens, digitsFrom }) => {
  const found: Candidate[] = []
  for (let token = digitsFrom(0); token < tokens.count; token = digitsFrom(token + 1)) {
    if (text[tokens.ends[token] ?? 0] !== '.') continue
    const start = tokens.starts[token] ?? 0
    const address = matchAt(fourNumbers, text, start)?.[0]
    if (address === undefined) continue
    const isInRange = address.split('.').every((part) => Number(part) <= 255 && (part === '0' || !part.startsWith('0')))
    if (
      !isInRange ||
      wellKnown.has(address) ||
      isDocumentation(address) ||
      /(?:version|v|build|release)\s?$/i.test(text.slice(Math.max(0, start - 9), start))
    )
      continue
    const isPrivate = /^(?:10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(address)
    found.push({
      kind: 'host',
      start,
      end: start + address.length,
      confidence: 0.85,
      recogniser: 'ip-address',
      reason: isPrivate ? 'it is an address inside a private network' : 'it is the address of a machine',
    })
  }
  return found
}
