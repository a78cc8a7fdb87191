import { bootstrap } from './bootstrap.mjs'
import { become } from './steps.mjs'

/** Runs a TypeScript file of the checkout on the Node that the app needs: `node scripts/run.mjs FILE ARGUMENTS`. */
process.exitCode = await become(await bootstrap(), process.argv.slice(2))
