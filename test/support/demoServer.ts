import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { preview } from 'vite'

const configFile = join(import.meta.dirname, 'demoPage/vite.config.ts')
const vite = join(import.meta.dirname, '../../node_modules/vite/bin/vite.js')

/** Serves the built page with its in-memory machine side. Returns its address and the function that ends it. */
export async function startDemoServer(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  // Inside a test Vite is itself transformed, and with it what it puts into a page that loads parts later.
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', configFile])
  const server = await preview({ configFile })
  const [url] = server.resolvedUrls?.local ?? []
  if (url === undefined) throw new Error('The demo server has no address')
  return { url, stop: () => server.close() }
}
