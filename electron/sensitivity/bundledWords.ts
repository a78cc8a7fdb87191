import { packWords } from './packedWords.ts'
import { shippedWords } from './shippedWords.ts'

/** For the bundler: reads the word tables while it bundles, since doing so at each start takes longer than a first label may. */
export const bundledWords = {
  name: 'bundled-words',
  load: (id: string): string | null =>
    id.endsWith('/electron/sensitivity/shippedWords.ts')
      ? `import { unpackWords } from './packedWords.ts'\nexport const shippedWords = unpackWords(${JSON.stringify(packWords(shippedWords))})`
      : null,
}
