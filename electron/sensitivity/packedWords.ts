import { createArrayTable, createHashTable, type Cells, type NumberTable } from './numberTables.ts'
import { createPhraseBook } from './phraseBook.ts'
import { createVocabulary } from './vocabulary.ts'
import type { WordBook } from './wordBook.ts'

/** Tables of numbers as text. Those of small numbers take half the place. */
interface PackedNumbers {
  readonly parts: readonly { readonly size: number; readonly isSmall: boolean }[]
  readonly base64: string
}

export interface PackedWords extends Pick<WordBook, 'counts' | 'senses' | 'meanings'>, PackedNumbers {}

/** A word book as data: to be bundled, so that no word table is read when the app starts. */
export const packWords = ({ vocabulary, counts, senses, uses, meanings, longer }: WordBook): PackedWords => ({
  counts,
  senses,
  meanings,
  ...packNumbers([...vocabulary.cells(), uses.cells(), ...longer.cells()]),
})

export function unpackWords(packed: PackedWords): WordBook {
  const [words, stems, filter, uses, longerHeads, longer] = unpackNumbers(packed)
  return {
    vocabulary: createVocabulary([words, stems, filter]),
    counts: packed.counts,
    senses: packed.senses,
    uses: createArrayTable(uses),
    meanings: packed.meanings,
    longer: createPhraseBook(createHashTable(longerHeads), longer),
  }
}

export const packTable = (table: NumberTable): PackedNumbers => packNumbers([table.cells()])

export const unpackTable = (packed: PackedNumbers): NumberTable => createHashTable(unpackNumbers(packed)[0])

function packNumbers(tables: readonly Cells[]): PackedNumbers {
  const parts = tables.map((table) => ({
    size: table.length,
    isSmall: table.every((number) => number >= 0 && number <= 0xffff),
  }))
  const bytes = tables.map(
    (table, i) => new Uint8Array((parts[i]?.isSmall ? Uint16Array.from(table) : table.slice()).buffer),
  )
  return { parts, base64: Buffer.concat(bytes).toString('base64') }
}

function unpackNumbers({ parts, base64 }: PackedNumbers): readonly Cells[] {
  const bytes = Buffer.from(base64, 'base64')
  let at = 0
  return parts.map(({ size, isSmall }) => {
    const { buffer } = new Uint8Array(bytes.subarray(at, (at += size * (isSmall ? 2 : 4))))
    return isSmall ? new Uint16Array(buffer) : new Int32Array(buffer)
  })
}
