import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig } from 'vite'

/** The page with its in-memory machine side. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  logLevel: 'error',
  build: { outDir: join(import.meta.dirname, '../../../.build/demo'), emptyOutDir: true },
  preview: { host: '127.0.0.1', port: 0 },
})
