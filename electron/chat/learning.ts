import type { Score } from '../../shared/decision.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Learned } from '../../shared/learned.ts'
import type { Message } from '../../shared/message.ts'
import { tierSchema } from '../../shared/model.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Comparisons } from '../conversations/comparisons.ts'
import { readDirectives } from '../../shared/directives.ts'
import { adjustGain, applyComparison, lessonsOf, noFeedback, traitsOf, type Feedback } from '../routing/feedback.ts'
import { scoreRequest } from '../routing/score.ts'

/** The score of a request with what the person's choices taught. */
export interface Learning {
  score(request: string): Score
  /** `answers`: all to the same question, the kept one among them. */
  learn(question: Message, answers: readonly Message[]): Result<undefined, AppError>
  read(): Learned
  forget(): Result<Learned, AppError>
  /** Takes back the last `forget`. */
  restore(): Result<Learned, AppError>
}

/** Smaller shifts are not worth a word. */
const toldShift = 0.05

export function createLearning(comparisons: Comparisons): Learning {
  let feedback = read()

  function read(): Feedback {
    return comparisons.all().reduce(applyComparison, noFeedback)
  }
  function reread<Value>(changed: Result<Value, AppError>): Result<Learned, AppError> {
    if (!changed.ok) return changed
    feedback = read()
    return ok(toLearned(feedback))
  }

  return {
    score: (text) => {
      const score = scoreRequest(text)
      const gain = adjustGain(feedback, { text, taskClass: score.taskClass, gain: score.gain })
      if (Math.abs(gain - score.gain) < toldShift) return { ...score, gain }
      const choice = gain > score.gain ? 'stronger' : 'smaller'
      return { ...score, gain, words: [`you kept the ${choice} model's answers to requests like this`, ...score.words] }
    },
    learn: (question, answers) => {
      const { text } = readDirectives(question.text)
      const { gain, taskClass } = scoreRequest(text)
      const kept = keptSide(answers)
      const learned = comparisons.save(question.id, kept && { kept, gain, traits: traitsOf({ text, taskClass }) })
      return learned.ok ? (reread(learned), ok(undefined)) : learned
    },
    read: () => toLearned(feedback),
    forget: () => reread(comparisons.forgetAll()),
    restore: () => reread(comparisons.restoreAll()),
  }
}

const toLearned = (feedback: Feedback): Learned => ({
  comparisons: feedback.comparisons,
  lessons: [...lessonsOf(feedback)],
})

/** Only a choice between models of different strength says whether the stronger one was worth it. */
function keptSide(answers: readonly Message[]): 'stronger' | 'local' | null {
  const ranked = answers.flatMap(({ route, text, kept }) =>
    route === null || text === '' ? [] : [{ rank: tierSchema.options.indexOf(route.destination.tier), kept }],
  )
  const chosen = ranked.find(({ kept }) => kept)?.rank
  if (chosen === undefined) return null
  if (ranked.some(({ rank }) => rank > chosen)) return 'local'
  return ranked.some(({ rank }) => rank < chosen) ? 'stronger' : null
}
