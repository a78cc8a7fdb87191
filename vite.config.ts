import react from '@vitejs/plugin-react'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import type { EnvironmentOptions } from 'vite'
import { defineConfig } from 'vitest/config'

const external = ['electron', /^node:/, ...builtinModules]
/** electron-store asks for Electron even where it is given a folder; outside Electron it gets an empty stand-in. */
const noElectron = { find: /^electron$/, replacement: resolve(import.meta.dirname, 'electron/page/noElectron.ts') }

const machineSide = (input: Record<string, string>, output: object): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, conditions: ['node'] },
  build: {
    outDir: '../.build/electron',
    emptyOutDir: false,
    ssr: true,
    minify: true,
    rolldownOptions: { input, external, output },
  },
})

/** One build: the page, the Electron entry, its preload script, and the entries that run on plain Node. */
export default defineConfig({
  root: 'renderer',
  base: './',
  cacheDir: resolve(import.meta.dirname, '.build/vite'),
  plugins: [react()],
  builder: {},
  environments: {
    client: { build: { outDir: '../.build/renderer', emptyOutDir: true } },
    main: machineSide({ main: 'electron/main.ts' }, { format: 'es', entryFileNames: '[name].js' }),
    preload: machineSide({ preload: 'electron/preload.ts' }, { format: 'cjs', entryFileNames: '[name].cjs' }),
    node: machineSide({ browser: 'electron/browser.ts' }, { format: 'es', entryFileNames: '[name].js' }),
  },
  test: {
    root: '.',
    include: ['test/**/*.test.{ts,tsx}'],
    alias: [noElectron],
    // Else Node would load it, and with it the real Electron.
    server: { deps: { inline: ['electron-store'] } },
  },
} as never)
