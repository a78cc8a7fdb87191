import type { PatternProblem } from './linearPattern.ts'

/** Why a pattern was refused, in a sentence for the person. */
export function describePattern(problem: PatternProblem): string {
  switch (problem.kind) {
    case 'not-a-pattern':
      return 'this is no regular expression, or it is longer than 500 characters'
    case 'not-supported':
      return `"${problem.part}" is not supported, because nobody can promise how long it takes to search for`
    case 'too-many-readings':
      return 'a text could match it in so many ways that looking for it might never end, as with (a+)+'
    case 'matches-nothing':
      return 'it also matches an empty text, so it would be found everywhere'
  }
}
