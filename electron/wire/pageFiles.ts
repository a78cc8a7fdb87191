import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export interface PageAnswer {
  readonly status: 200 | 404 | 405
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * Serves the built page to either shell. The folder is listed once and only listed names are answered, so no path
 * that a request makes up reaches the disk.
 */
export function createPageFiles(folder: string): (method: string, pathname: string) => Promise<PageAnswer> {
  const files = new Map(listFiles(folder, '').map((path) => [path, join(folder, path)]))
  return async (method, pathname) => {
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered here.\n')
    const path = pathname === '/' ? '/index.html' : pathname
    const file = files.get(path)
    const body = file === undefined ? null : await readIfThere(file)
    if (body === null) return plain(404, 'There is no such file.\n')
    return { status: 200, body: method === 'HEAD' ? new Uint8Array() : body, headers: headersOf(path) }
  }
}

const headersOf = (path: string): PageAnswer['headers'] => ({
  ...pageHeaders,
  'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
  // Names below assets/ carry a hash of their content.
  'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
})

const plain = (status: 404 | 405, text: string): PageAnswer => ({
  status,
  headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: new TextEncoder().encode(text),
})

/** Null where it is gone: a new build took its place. */
async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return null
  }
}

/** Walked by hand: Node's own recursive listing does not look into an asar archive. */
function listFiles(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}/${entry.name}`
    return entry.isDirectory() ? listFiles(folder, path) : [path]
  })
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The component library writes styles of its own at run time.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Sent with everything, by both shells. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
