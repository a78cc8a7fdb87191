import react from '@vitejs/plugin-react'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import type { EnvironmentOptions, Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const noElectron = resolve(import.meta.dirname, 'electron/page/noElectron.ts')

/** electron-store asks for Electron even where it is given a folder; outside Electron it gets an empty stand-in. */
const withoutElectron: Plugin = {
  name: 'without-electron',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'node',
  resolveId: (id) => (id === 'electron' ? noElectron : null),
}

/** Everything but Electron and Node itself is bundled: what is packaged needs no node_modules. */
const machineSide = (name: string, format: 'es' | 'cjs', external: readonly string[] = []): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, conditions: ['node'] },
  build: {
    outDir: '../.build/electron',
    license: { fileName: `licenses-${name}.md` },
    emptyOutDir: false,
    ssr: true,
    // So that the stack of a logged bug can be read.
    minify: false,
    rolldownOptions: {
      input: { [name]: `electron/${name}.ts` },
      external: [...external, /^node:/, ...builtinModules],
      output: { format, codeSplitting: false, entryFileNames: format === 'es' ? '[name].js' : '[name].cjs' },
    },
  },
})

/** One build: the page, the Electron entry, its preload script, and the entry that runs on plain Node. */
export default defineConfig({
  root: 'renderer',
  base: './',
  cacheDir: resolve(import.meta.dirname, '.build/vite'),
  plugins: [react(), withoutElectron],
  builder: {},
  environments: {
    client: { build: { outDir: '../.build/renderer', emptyOutDir: true, license: { fileName: 'licenses.md' } } },
    main: machineSide('main', 'es', ['electron']),
    preload: machineSide('preload', 'cjs', ['electron']),
    node: machineSide('browser', 'es'),
  },
  test: {
    root: '.',
    include: ['test/**/*.test.{ts,tsx}'],
    alias: [{ find: /^electron$/, replacement: noElectron }],
    // Else Node would load it, and with it the real Electron.
    server: { deps: { inline: ['electron-store'] } },
  },
})
