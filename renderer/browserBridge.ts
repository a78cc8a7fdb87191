import { socketPath } from '../shared/connection.ts'
import type { Bridge } from '../shared/contract.ts'
import { openLink, type LinkSurroundings } from './openLink.ts'
import { createSocketBridge, type SocketSurroundings } from './socketBridge.ts'

/** The bridge of the page in a browser, where there is no preload script to put one on `window`. */
export function createBrowserBridge(): Bridge {
  const bridge = createSocketBridge(browser)
  return {
    ...bridge,
    // The machine side may be at the other end of a tunnel: only this browser can ask its user and open a tab here.
    call: (name, input) => (name === 'links.open' ? Promise.resolve(openLink(input, links)) : bridge.call(name, input)),
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

const links: LinkSurroundings = {
  confirm: (question) => window.confirm(question),
  openTab: () => window.open('', '_blank'),
  offerToCopy: (message, url) => void window.prompt(message, url),
  handOver: (url) => location.assign(url),
}
