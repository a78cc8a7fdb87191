import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { createServer } from 'vite'

/** Serves the page with its in-memory machine side. Returns its address and the function that ends it. */
export async function startDemoServer(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: join(import.meta.dirname, 'demoPage'),
    cacheDir: join(import.meta.dirname, '../../.build/vite-demo'),
    plugins: [react()],
    logLevel: 'warn',
    server: {
      host: '127.0.0.1',
      port: 0,
      strictPort: false,
      hmr: false,
      fs: { allow: [join(import.meta.dirname, '../..'), '/'] },
    },
  })
  await server.listen()
  const [url] = server.resolvedUrls?.local ?? []
  if (url === undefined) throw new Error('The demo server has no address')
  return { url, stop: () => server.close() }
}
