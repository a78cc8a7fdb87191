/** Tokens one message adds beside its text (role and separators), in every provider's template at most. */
const tokensPerMessage = 16

/** No byte-level tokenizer makes more tokens than there are UTF-8 bytes; reservations rely on that. */
export const worstCaseTokens = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text) + tokensPerMessage, 0)
