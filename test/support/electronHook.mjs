import { registerHooks } from 'node:module'

const standIn = new URL('electronStandIn.ts', import.meta.url).href

/** `node --import` this, and `electron` is the stand-in. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
