import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { createArrayTable, createHashTable } from './numberTables.ts'
import { createPhraseBook } from './phraseBook.ts'
import { createVocabulary } from './vocabulary.ts'
import type { WordBook } from './wordBook.ts'

const bytesOfInt = 4

export interface PackedWords extends Pick<WordBook, 'counts' | 'senses'> {
  /** How many numbers each part has, of all that are packed. */
  readonly sizes: readonly number[]
  readonly base64: string
}

/** A word book as data: to be bundled, so that nothing is built from the tables when the app starts. */
export function packWords({ vocabulary, counts, senses, singles, longer }: WordBook): PackedWords {
  const parts = [...vocabulary.cells(), ...singles.cells(), ...longer.cells()]
  const bytes = Buffer.concat(
    parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  )
  return {
    counts,
    senses,
    sizes: parts.map(({ length }) => length),
    base64: deflateRawSync(bytes, { level: 9 }).toString('base64'),
  }
}

export function unpackWords({ counts, senses, sizes, base64 }: PackedWords): WordBook {
  const bytes = Uint8Array.from(inflateRawSync(Buffer.from(base64, 'base64')))
  let at = 0
  const [words, stems, filter, singleHeads, singles, longerHeads, longer] = sizes.map((size) => {
    const part = new Int32Array(bytes.buffer, at, size)
    at += size * bytesOfInt
    return part
  })
  return {
    vocabulary: createVocabulary([words, stems, filter]),
    counts,
    senses,
    singles: createPhraseBook(createArrayTable(singleHeads), singles),
    longer: createPhraseBook(createHashTable(longerHeads), longer),
  }
}
