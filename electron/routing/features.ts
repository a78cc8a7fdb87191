import { kindOf } from './characters.ts'
import { concepts, countConcepts } from './concepts.ts'
import { visitNgrams } from './ngrams.ts'
import type { Parts } from './request.ts'

export const bucketCount = 1 << 16
const requestSeed = 0x811c9dc5 | 0
const materialSeed = 0x5bd1e995

/** Buckets of the n-grams met, each once, those of the request apart from those of the material. */
export function ngramBuckets({ request, material }: Parts): Uint32Array {
  const met: number[] = []
  const seen = new Uint8Array(bucketCount / 8)
  const visit = (hash: number) => {
    const bucket = hash % bucketCount
    const bit = 1 << (bucket & 7)
    if (((seen[bucket >>> 3] ?? 0) & bit) !== 0) return
    seen[bucket >>> 3] = (seen[bucket >>> 3] ?? 0) | bit
    met.push(bucket)
  }
  visitNgrams(request, requestSeed, visit)
  visitNgrams(material, materialSeed, visit)
  return Uint32Array.from(met)
}

/** Figures of form that are read beside the concepts, with words for more and for less than usual of each. */
const forms = [
  { name: 'length', high: 'is long', low: 'is short' },
  { name: 'material', high: 'works on text that is handed over', low: '' },
  { name: 'wordLength', high: 'uses long words', low: 'uses short words' },
  { name: 'sentences', high: 'has several sentences', low: '' },
  { name: 'questions', high: 'asks a question', low: '' },
  { name: 'lines', high: 'has several lines', low: '' },
  { name: 'options', high: 'offers answers to choose from', low: '' },
  { name: 'digits', high: 'holds numbers', low: '' },
  { name: 'mathSigns', high: 'holds formulas', low: '' },
  { name: 'codeSigns', high: 'holds code', low: '' },
  { name: 'clauses', high: 'has several clauses', low: '' },
  { name: 'optionLength', high: 'offers long answers to choose from', low: '' },
]

/** `high` and `low` complete the sentence "It …". */
export const denseFeatures: readonly { readonly name: string; readonly high: string; readonly low: string }[] = [
  ...concepts.map(({ name, words }) => ({ name, high: words, low: '' })),
  ...forms,
]

/** Concept counts and figures of form, in the order of `denseFeatures`. */
export function denseValues(parts: Parts): Float64Array {
  const values = new Float64Array(denseFeatures.length)
  values.set(countConcepts(parts.request))
  values.set(formValues(parts), concepts.length)
  return values
}

const mathSigns = new Set('=^+<>\\∑∫√≤≥≠∞∈∀∃πθλσ≡×÷·∂')
const codeSigns = new Set('{}[];()_#&|`$@%')
const sentenceEnds = new Set('.!。！')
const clauseMarks = new Set(',;:，、；：،؛')

function formValues({ request, materialLength }: Parts): number[] {
  let weight = 0
  let words = 0
  let wordCharacters = 0
  let inWord = false
  let digits = 0
  let inNumber = false
  const counted = { sentences: 0, questions: 0, lines: 0, math: 0, code: 0, clauses: 0 }
  for (const character of request) {
    const kind = kindOf(character.charCodeAt(0))
    // One character of a dense script says about as much as two and a half letters.
    weight += kind === 'dense' ? 2.5 : 1
    if (kind === 'word' && !inWord) words++
    if (kind === 'word') wordCharacters++
    if (kind === 'digit' && !inNumber) digits++
    inWord = kind === 'word'
    inNumber = kind === 'digit'
    if (kind !== 'other') continue
    if (sentenceEnds.has(character)) counted.sentences++
    else if (character === '?' || character === '？' || character === '؟') counted.questions++
    else if (character === '\n') counted.lines++
    else if (mathSigns.has(character)) counted.math++
    else if (codeSigns.has(character)) counted.code++
    else if (clauseMarks.has(character)) counted.clauses++
  }
  const options = [...request.matchAll(/\n[a-j][.)] ([^\n]*)/g)]
  const optionCharacters = options.reduce((sum, [, option]) => sum + (option?.length ?? 0), 0)
  return [
    Math.log2(weight + 1),
    Math.log2(materialLength + 1),
    words === 0 ? 0 : wordCharacters / words,
    Math.log2(counted.sentences + 1),
    counted.questions,
    Math.log2(counted.lines + 1),
    options.length,
    Math.log2(digits + 1),
    Math.log2(counted.math + 1),
    Math.log2(counted.code + 1),
    Math.log2(counted.clauses + 1),
    options.length === 0 ? 0 : Math.log2(optionCharacters / options.length + 1),
  ]
}
