import { packTable, packWords } from './packedWords.ts'
import { numeralValues, shippedWords } from './shippedWords.ts'

/** For the bundler: reads the word tables while it bundles, since doing so at each start takes longer than a first label may. */
export const bundledWords = {
  name: 'bundled-words',
  load: (id: string): string | null => (id.endsWith('/electron/sensitivity/shippedWords.ts') ? packedModule() : null),
}

const packedModule = () => `import { unpackTable, unpackWords } from './packedWords.ts'
export const shippedWords = unpackWords(${JSON.stringify(packWords(shippedWords))})
export const numeralValues = unpackTable(${JSON.stringify(packTable(numeralValues))})`
