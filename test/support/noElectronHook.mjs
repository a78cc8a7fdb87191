import { registerHooks } from 'node:module'

const nothing = new URL('../../electron/page/noElectron.ts', import.meta.url).href

/** `node --import` this, and a library that asks for Electron gets the same nothing as in the build. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: nothing, shortCircuit: true } : next(specifier, context),
})
