/** Tokens a message adds beside its text (role and separators) and a request beside its messages, in OpenAI's template. */
const tokensPerMessage = 4
const tokensPerRequest = 3

/** The rule of thumb of OpenAI's documentation for English, for as long as the tokenizer is not there. */
const charactersPerToken = 4

/** The tokenizer's time grows with the square of an unbroken run, so a text is counted in slices. */
const sliceLength = 2048
/** Of a longer text only so many slices are counted, evenly spread. */
const sampledSlices = 8
const rememberAtMost = 500

export interface TokenCounter {
  /** Of one text, slice by slice. */
  count(text: string): number
  /** Of what would be sent. Long texts are counted in samples, and texts that were counted are remembered. */
  countMessages(texts: readonly string[]): number
  /** Takes half a second and 70 MB, so it is done when a cloud model may be asked, and nobody waits for it. */
  load(): Promise<void>
}

type Tokenizer = (text: string) => number

/** Counts in OpenAI's o200k; what other tokenizers make of it is learned from what their providers bill. */
export function createTokenCounter(): TokenCounter {
  let tokenize: Tokenizer = (text) => Math.ceil(text.length / charactersPerToken)
  let loading: Promise<void> | null = null
  const remembered = new Map<string, number>()

  async function load(): Promise<void> {
    const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
    // What looks like a control token in a person's text is text.
    const options = { disallowedSpecial: new Set<string>() }
    tokenize = (text) => countTokens(text, options)
    remembered.clear()
  }

  const count = (text: string) => slicesOf(text).reduce((sum, slice) => sum + tokenize(slice), 0)

  function countQuickly(text: string): number {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const slices = slicesOf(text)
    const stride = Math.max(1, Math.ceil(slices.length / sampledSlices))
    const sampled = slices.filter((_slice, index) => index % stride === 0)
    const length = sampled.reduce((sum, slice) => sum + slice.length, 0)
    const tokens = sampled.reduce((sum, slice) => sum + tokenize(slice), 0)
    const estimated = length === 0 ? 0 : Math.ceil((tokens * text.length) / length)
    if (remembered.size >= rememberAtMost) remembered.clear()
    remembered.set(text, estimated)
    return estimated
  }

  return {
    count,
    countMessages: (texts) =>
      texts.reduce((sum, text) => sum + countQuickly(text) + tokensPerMessage, tokensPerRequest),
    load: () => (loading ??= load()),
  }
}

const slicesOf = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / sliceLength) }, (_, index) =>
    text.slice(index * sliceLength, (index + 1) * sliceLength),
  )
