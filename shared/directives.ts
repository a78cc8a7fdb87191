import { z } from 'zod'
import { tierSchema } from './model.ts'

/** What the words in brackets at the start of a message ask for. */
export const directivesSchema = z.object({
  where: z.enum(['local', 'cloud']).nullable(),
  tier: tierSchema.nullable(),
  /** `@model`, as written. */
  model: z.string().nullable(),
  /** As written, for the receipt. */
  words: z.array(z.string()).readonly(),
})
export type Directives = z.infer<typeof directivesSchema>

export const noDirectives: Directives = { where: null, tier: null, model: null, words: [] }

/** Each word in brackets with what it asks for. */
export const directiveNotes = {
  local: 'On this machine or one you trust',
  cloud: 'In the cloud, where the text may leave',
  fast: 'By a small model, for quick things',
  strong: 'By a large model of yours',
  frontier: 'By the best model there is',
} as const

const directive = /^\s*(?:\[(local|cloud|fast|strong|frontier)\]|@([\w.:/-]*\w))(?=\s|$)/i

/** Reads the directives at the start of a message; `text` is what is left to send. The last one of a kind counts. */
export function readDirectives(message: string): { readonly directives: Directives; readonly text: string } {
  let directives = noDirectives
  let rest = message
  for (let match = directive.exec(rest); match; match = directive.exec(rest)) {
    directives = withWord(directives, match[0].trim(), match[1]?.toLowerCase(), match[2])
    rest = rest.slice(match[0].length)
  }
  // A message of nothing but directives is taken as it is: there would be nothing left to answer.
  return rest.trim() === '' ? { directives: noDirectives, text: message } : { directives, text: rest.trimStart() }
}

function withWord(
  directives: Directives,
  word: string,
  bracket: string | undefined,
  model: string | undefined,
): Directives {
  const next = { ...directives, words: [...directives.words, word] }
  if (bracket === 'local' || bracket === 'cloud') return { ...next, where: bracket }
  if (bracket === 'fast' || bracket === 'strong' || bracket === 'frontier') return { ...next, tier: bracket }
  return { ...next, model: model ?? null }
}

const written = /^((?:\s*(?:\[\w+\]|@[\w.:/-]*\w)(?=\s))*\s*)(\[\w*|@[\w.:/-]*)$/

/** The directive being written at the caret: where it starts, and what of it there is. Null where none is. */
export function unfinishedDirective(
  text: string,
  caret: number,
): { readonly start: number; readonly typed: string } | null {
  // Directives stand at the start of a message; no model's name makes them longer than this.
  const match = caret > 500 ? null : written.exec(text.slice(0, caret))
  return match === null ? null : { start: match[1]?.length ?? 0, typed: match[2] ?? '' }
}
