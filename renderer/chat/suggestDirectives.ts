import { directiveNotes, unfinishedDirective } from '../../shared/directives.ts'
import type { ModelOption } from '../../shared/model.ts'

export interface Suggestion {
  /** As it is written into the message. */
  readonly words: string
  readonly note: string
}

export interface Suggestions {
  /** Where in the message the word begins that a suggestion takes the place of. */
  readonly start: number
  readonly typed: string
  readonly all: readonly Suggestion[]
}

const mostModels = 8

/** What the word at the caret could become. Null where it is no directive, or whole already. */
export function suggestDirectives(text: string, caret: number, models: readonly ModelOption[]): Suggestions | null {
  const unfinished = unfinishedDirective(text, caret)
  if (unfinished === null) return null
  const typed = unfinished.typed.toLowerCase()
  const all = typed.startsWith('[') ? bracketsFor(typed) : modelsFor(typed.slice(1), models)
  return all.length === 0 ? null : { ...unfinished, all }
}

const bracketsFor = (typed: string): Suggestion[] =>
  Object.entries(directiveNotes)
    .map(([word, note]) => ({ words: `[${word}]`, note }))
    .filter(({ words }) => words.startsWith(typed) && words !== typed)

function modelsFor(typed: string, models: readonly ModelOption[]): Suggestion[] {
  const byName = new Map(models.map(({ destination }) => [destination.model, destination.providerName]))
  return [...byName]
    .filter(([model]) => model.toLowerCase().includes(typed) && model.toLowerCase() !== typed)
    .toSorted(([a], [b]) => Number(!a.toLowerCase().startsWith(typed)) - Number(!b.toLowerCase().startsWith(typed)))
    .slice(0, mostModels)
    .map(([model, providerName]) => ({ words: `@${model}`, note: providerName }))
}

/** The message with the suggestion in place, and where the caret then stands. */
export function applySuggestion(
  text: string,
  { start, typed }: Suggestions,
  { words }: Suggestion,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(start + typed.length)
  const inserted = /^\s/.test(rest) ? words : `${words} `
  return { text: text.slice(0, start) + inserted + rest, caret: start + words.length + 1 }
}
