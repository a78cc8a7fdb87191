import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { chromiumPath, openChromium } from '../support/openChromium.ts'
import { startTestPage } from '../support/startTestPage.ts'

/** A web site on this machine: the same "site" as the app to a browser, yet another origin. */
async function serveForeignPage(): Promise<string> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>foreign'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
}

/** Runs in the foreign page: everything a page can try on another address. */
const attack = async (origin: string) => {
  const outcome = (promise: Promise<unknown>) =>
    promise.then(
      () => 'got in',
      () => 'refused',
    )
  const loaded = (tag: 'script' | 'img' | 'link', url: string) =>
    outcome(
      new Promise((resolve, reject) => {
        const element = Object.assign(document.createElement(tag), { onload: resolve, onerror: reject })
        if (tag === 'link') Object.assign(element, { rel: 'stylesheet', href: url })
        else Object.assign(element, { src: url })
        document.body.append(element)
      }),
    )
  const opened = (url: string) =>
    outcome(
      new Promise((resolve, reject) => {
        const socket = new WebSocket(url)
        socket.addEventListener('open', resolve)
        socket.addEventListener('error', reject)
      }),
    )
  const framed = () =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe')
      frame.addEventListener('load', () => resolve(frame.contentDocument === null ? 'refused' : 'got in'))
      frame.src = origin
      document.body.append(frame)
    })
  return {
    fetch: await outcome(fetch(origin, { credentials: 'include' })),
    post: await outcome(
      fetch(`${origin}/link`, { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'a=b' }),
    ),
    socket: await opened(`${origin.replace('http', 'ws')}/socket`),
    script: await loaded('script', `${origin}/main.js`),
    image: await loaded('img', `${origin}/icon.svg`),
    style: await loaded('link', `${origin}/main.css`),
    frame: await framed(),
  }
}

test.skipIf(chromiumPath === undefined)(
  'in a browser that is let in, a page of another origin reaches nothing, and the app itself everything',
  async () => {
    const { server } = await startTestPage()
    const context = await openChromium()
    const app = await context.newPage()
    const entered = await app.goto(server.newLink())
    expect({ status: entered?.status(), url: app.url() }).toEqual({ status: 200, url: `${server.origin}/` })

    const foreign = await context.newPage()
    const foreignUrl = await serveForeignPage()
    await foreign.goto(foreignUrl)
    expect(await foreign.evaluate(attack, server.origin)).toEqual({
      fetch: 'refused',
      post: 'refused',
      socket: 'refused',
      script: 'refused',
      image: 'refused',
      style: 'refused',
      frame: 'refused',
    })
    await foreign.evaluate((url) => location.assign(url), server.origin)
    await foreign.getByRole('heading', { name: 'Another page led here' }).waitFor()

    const own = await app.evaluate(
      ([url, elsewhere]) =>
        Promise.all([
          new Promise((resolve) => new WebSocket(url ?? '').addEventListener('open', () => resolve('open'))),
          fetch(elsewhere ?? '').then(
            () => 'left the machine side',
            () => 'kept in',
          ),
        ]),
      [`${server.origin.replace('http', 'ws')}/socket`, foreignUrl],
    )
    expect(own).toEqual(['open', 'kept in'])
  },
  30_000,
)
