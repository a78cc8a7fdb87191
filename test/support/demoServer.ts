import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { build, preview, type InlineConfig } from 'vite'

const config: InlineConfig = {
  configFile: false,
  root: join(import.meta.dirname, 'demoPage'),
  plugins: [react()],
  logLevel: 'error',
  build: { outDir: join(import.meta.dirname, '../../.build/demo'), emptyOutDir: true },
  preview: { host: '127.0.0.1', port: 0 },
}

/** Serves the built page with its in-memory machine side. Returns its address and the function that ends it. */
export async function startDemoServer(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  await build(config)
  const server = await preview(config)
  const [url] = server.resolvedUrls?.local ?? []
  if (url === undefined) throw new Error('The demo server has no address')
  return { url, stop: () => server.close() }
}
