import react from '@vitejs/plugin-react'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import type { EnvironmentOptions, Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { bundledWords } from './electron/sensitivity/bundledWords.ts'

const noElectron = resolve(import.meta.dirname, 'electron/page/noElectron.ts')

/**
 * Electron is not bundled. electron-store asks for it even where it is given a folder and gets an empty stand-in: on
 * plain Node there is no Electron, and inside it the library would answer calls from any frame.
 */
const electronFromOutside: Plugin = {
  name: 'electron-from-outside',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id !== 'electron') return null
    return importer?.includes('/electron-store/') ? noElectron : { id, external: true }
  },
}

/** Everything but Electron and Node itself is bundled: what is packaged needs no node_modules. */
const machineSide = (name: string, format: 'es' | 'cjs', folder = 'electron'): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, conditions: ['node'] },
  build: {
    outDir: '../.build/electron',
    license: { fileName: `licenses-${name}.md` },
    emptyOutDir: false,
    copyPublicDir: false,
    ssr: true,
    // So that the stack of a logged bug can be read.
    minify: false,
    rolldownOptions: {
      input: { [name]: `${folder}/${name}.ts` },
      external: [/^node:/, ...builtinModules],
      // What an entry needs later only is a file of its own, so that nobody waits for it: the tokenizer, say.
      output:
        format === 'es'
          ? { format, entryFileNames: '[name].js', chunkFileNames: `${name}.[name].js` }
          : { format, codeSplitting: false, entryFileNames: '[name].cjs' },
    },
  },
})

/** One build: the page, the Electron entry, its preload script, and the entries that run on plain Node. */
export default defineConfig({
  root: 'renderer',
  base: './',
  cacheDir: resolve(import.meta.dirname, '.build/vite'),
  plugins: [react(), electronFromOutside, bundledWords],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: '../.build/renderer',
        emptyOutDir: true,
        license: { fileName: 'licenses.md' },
        chunkSizeWarningLimit: 2_000,
      },
    },
    main: machineSide('main', 'es'),
    preload: machineSide('preload', 'cjs'),
    node: machineSide('browser', 'es'),
    cli: machineSide('cli', 'es'),
    worker: machineSide('labelWorker', 'cjs', 'electron/attachments'),
  },
  test: {
    root: '.',
    include: ['test/**/*.test.{ts,tsx}'],
    // Many start processes; a busy machine takes its time.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    alias: [{ find: /^electron$/, replacement: noElectron }],
    // Else Node would load it, and with it the real Electron.
    server: { deps: { inline: ['electron-store'] } },
  },
})
