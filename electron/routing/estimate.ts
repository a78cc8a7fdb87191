/** Tokens one message adds beside its text (role and separators), in every provider's template at most. */
const tokensPerMessage = 16

/** The rule of thumb of OpenAI's documentation for English. */
export const charactersPerToken = 4

/** Likely number of tokens. */
export const expectedTokens = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Math.ceil(text.length / charactersPerToken) + tokensPerMessage, 0)

/** No byte-level tokenizer makes more tokens than there are UTF-8 bytes; reservations rely on that. */
export const worstCaseTokens = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text) + tokensPerMessage, 0)
