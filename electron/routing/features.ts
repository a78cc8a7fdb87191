import { characterKinds, kindOf } from './characters.ts'
import { concepts, countConcepts } from './concepts.ts'
import { visitNgrams } from './ngrams.ts'
import type { Parts } from './request.ts'

export const bucketCount = 1 << 16
const requestSeed = 0x811c9dc5 | 0
const materialSeed = 0x5bd1e995

/** One bit a bucket; all zero between calls, since making it anew takes longer than what it is for. */
const seen = new Uint8Array(bucketCount / 8)

/** Buckets of the n-grams met, each once, those of the request apart from those of the material. */
export function ngramBuckets({ request, material }: Parts): Uint32Array {
  const met: number[] = []
  const visit = (hash: number) => {
    const bucket = hash % bucketCount
    const byte = seen[bucket >>> 3] ?? 0
    const bit = 1 << (bucket & 7)
    if ((byte & bit) !== 0) return
    seen[bucket >>> 3] = byte | bit
    met.push(bucket)
  }
  visitNgrams(request, requestSeed, visit)
  visitNgrams(material, materialSeed, visit)
  for (const bucket of met) seen[bucket >>> 3] = 0
  return Uint32Array.from(met)
}

/** Figures of form that are read beside the concepts, with words for more of each than usual; none where they would tell nobody anything. */
const forms = [
  { name: 'length', words: '' },
  { name: 'material', words: 'works on text that is handed over' },
  { name: 'wordLength', words: '' },
  { name: 'sentences', words: 'has several sentences' },
  { name: 'questions', words: 'asks a question' },
  { name: 'lines', words: 'has several lines' },
  { name: 'options', words: 'offers answers to choose from' },
  { name: 'digits', words: 'holds numbers' },
  { name: 'mathSigns', words: 'holds formulas' },
  { name: 'codeSigns', words: 'holds code' },
  { name: 'clauses', words: 'has several clauses' },
  { name: 'optionLength', words: 'offers long answers to choose from' },
]

/** The words complete the sentence "It …". */
export const denseFeatures: readonly { readonly name: string; readonly words: string }[] = [
  ...concepts.map(({ name, words }) => ({ name, words })),
  ...forms,
]

/** Concept counts and figures of form, in the order of `denseFeatures`. */
export function denseValues(parts: Parts): Float64Array {
  const values = new Float64Array(denseFeatures.length)
  values.set(countConcepts(parts.request))
  values.set(formValues(parts), concepts.length)
  return values
}

/** Which figure a sign counts for, by its code. */
const signs = new Uint8Array(0x10000)
const signCounts = ['none', 'math', 'code', 'sentence', 'question', 'line', 'clause'] as const
const setSigns = (name: (typeof signCounts)[number], characters: string) => {
  for (const character of characters) signs[character.charCodeAt(0)] = signCounts.indexOf(name)
}
setSigns('math', '=^+<>\\∑∫√≤≥≠∞∈∀∃πθλσ≡×÷·∂')
setSigns('code', '{}[];()_#&|`$@%')
setSigns('sentence', '.!。！')
setSigns('question', '?？؟')
setSigns('line', '\n')
setSigns('clause', ',:，、；：،؛')

function formValues({ request, materialLength }: Parts): number[] {
  const counts = new Uint32Array(signCounts.length)
  const kinds = new Uint32Array(4)
  let words = 0
  let numbers = 0
  let before = 0
  for (let at = 0; at < request.length; at++) {
    const code = request.charCodeAt(at)
    const kind = kindOf(code)
    kinds[kind] = (kinds[kind] ?? 0) + 1
    if (kind !== before && kind === characterKinds.word) words++
    if (kind !== before && kind === characterKinds.digit) numbers++
    before = kind
    const sign = signs[code] ?? 0
    counts[sign] = (counts[sign] ?? 0) + 1
  }
  const [, letters = 0, dense = 0] = kinds
  const [, math = 0, code = 0, sentences = 0, questions = 0, lines = 0, clauses = 0] = counts
  // One character of a dense script says about as much as two and a half letters.
  const weight = request.length + 1.5 * dense
  const options = [...request.matchAll(/\n[a-j][.)] ([^\n]*)/g)]
  const optionCharacters = options.reduce((sum, [, option]) => sum + (option?.length ?? 0), 0)
  return [
    Math.log2(weight + 1),
    Math.log2(materialLength + 1),
    words === 0 ? 0 : letters / words,
    Math.log2(sentences + 1),
    questions,
    Math.log2(lines + 1),
    options.length,
    Math.log2(numbers + 1),
    Math.log2(math + 1),
    Math.log2(code + 1),
    Math.log2(clauses + 1),
    options.length === 0 ? 0 : Math.log2(optionCharacters / options.length + 1),
  ]
}
