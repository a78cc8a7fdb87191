import { expectedTokens } from '../routing/estimate.ts'

/** Windows of models in tokens: what each is loaded with, so that nothing is loaded twice. */
export interface Windows {
  /** For a turn with these texts. Grows in large steps where they need it, and never shrinks while the app runs. */
  of(model: string, texts: readonly string[]): number | null
}

/** Kept for the answer, which has to go into the window as well. */
const answerTokens = 1024
/** Scripts other than Latin take up to a token a character, which is three bytes. */
const bytesPerToken = 3

/** `contextsOf` is null where nothing is known of a model: then Ollama decides. */
export function createWindows(
  contextsOf: (model: string) => { readonly usual: number; readonly most: number } | null,
): Windows {
  const current = new Map<string, number>()
  return {
    of: (model, texts) => {
      const contexts = contextsOf(model)
      if (contexts === null) return null
      const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
      const needed = Math.max(expectedTokens(texts), Math.ceil(bytes / bytesPerToken)) + answerTokens
      let window = Math.min(Math.max(current.get(model) ?? 0, contexts.usual), contexts.most)
      while (window < needed && window < contexts.most) window = Math.min(window * 2, contexts.most)
      current.set(model, window)
      return window
    },
  }
}
