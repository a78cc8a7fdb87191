import { z } from 'zod'
import { socketPath } from '../shared/connection.ts'
import type { Bridge } from '../shared/contract.ts'
import type { AppError } from '../shared/errors.ts'
import { parseLink } from '../shared/link.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { createSocketBridge, type SocketSurroundings } from './socketBridge.ts'

/** The bridge of the page in a browser, where there is no preload script to put one on `window`. */
export function createBrowserBridge(): Bridge {
  const bridge = createSocketBridge(browser)
  return {
    ...bridge,
    // The machine side may be at the other end of a tunnel: only this browser can ask its user and open a tab here.
    call: (name, input) => (name === 'links.open' ? Promise.resolve(openLink(input)) : bridge.call(name, input)),
  }
}

const browser: SocketSurroundings = {
  connect(events) {
    const socket = new WebSocket(`ws://${location.host}${socketPath}`)
    socket.addEventListener('open', () => events.opened())
    socket.addEventListener('message', ({ data }) => events.received(String(data)))
    socket.addEventListener('close', () => events.closed())
    return socket
  },
  async isRefused() {
    try {
      const { status } = await fetch('/', { method: 'HEAD', cache: 'no-store' })
      return status === 401
    } catch {
      // Nobody there: the app may be starting anew.
      return false
    }
  },
  schedule(run, delayMs) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
  random: Math.random,
}

const linkInputSchema = z.object({ url: z.string() })

/** Asks with the host shown; false: declined, or the browser does not let tabs open. */
function openLink(input: unknown): Result<boolean, AppError> {
  const parsed = linkInputSchema.safeParse(input)
  const link = parsed.success ? parseLink(parsed.data.url) : fail('This is no link')
  if (!link.ok) return fail({ kind: 'invalid-input', problems: [link.error] })
  const { url, target, kind } = link.value
  const question = kind === 'mail' ? `Write a message to ${target}?` : `Open ${target} in a new tab?\n\n${url}`
  if (!window.confirm(question)) return ok(false)
  if (kind === 'mail') {
    location.assign(url)
    return ok(true)
  }
  // Opened empty first: with `noopener` nobody would learn that the browser blocked it.
  const tab = window.open('', '_blank')
  if (tab === null) return ok(false)
  tab.opener = null
  tab.location.replace(url)
  return ok(true)
}
