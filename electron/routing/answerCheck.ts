import type { Doubt } from '../../shared/check.ts'
import answerPhrases from './answerPhrases.json' with { type: 'json' }
import { findWrongEquations } from './arithmetic.ts'
import { countConcepts, concepts } from './concepts.ts'
import { normalise } from './normalise.ts'
import { repeatedShare } from './repetition.ts'
import { findRequest } from './request.ts'
import { createStemMatcher } from './stemMatcher.ts'

export interface CheckedAnswer {
  readonly request: string
  readonly taskClass: string
  readonly answer: string
  readonly finishReason: 'stop' | 'length' | 'content-filter' | 'tool-calls'
  /** Mean natural logarithm of the tokens' probabilities, where the model tells; null where it does not. */
  readonly meanLogProbability: number | null
}

export interface AnswerQuality {
  /** 0–1: how likely the answer is to serve; nothing found is not proof of truth, so never 1. */
  readonly quality: number
  /** What spoke against it, gravest first. */
  readonly doubts: readonly Doubt[]
}

interface Fault {
  /** Left out where there is no more to say than the words do. */
  readonly kind?: Doubt['kind']
  readonly words: string
  /** What is left of the quality. */
  readonly remaining: number
}

const withoutFaults = 0.9

/** A guess from the text alone at whether a local answer serves, for deciding whether to ask a stronger model. */
export function checkAnswer(checked: CheckedAnswer): AnswerQuality {
  if (checked.answer.trim() === '') return { quality: 0, doubts: [toDoubt({ words: 'the answer is empty' })] }
  const said = textFaults(checked)
  // Of what declines, nothing else is to be expected.
  const lacking = said.some(({ kind }) => kind === 'refusal') ? [] : [...missingFaults(checked), ...sumFaults(checked)]
  const faults = [...endFaults(checked), ...said, ...lacking].toSorted(
    (left, right) => left.remaining - right.remaining,
  )
  return {
    quality: faults.reduce((quality, { remaining }) => quality * remaining, withoutFaults),
    doubts: faults.map(toDoubt),
  }
}

const toDoubt = ({ kind = 'unconvincing', words }: Pick<Fault, 'kind' | 'words'>): Doubt => ({ kind, words })

function endFaults({ answer, finishReason }: CheckedAnswer): Fault[] {
  const faults: Fault[] = []
  if (finishReason === 'length')
    faults.push({ kind: 'truncated', words: 'it was cut off at the length limit', remaining: 0.35 })
  else if (((answer.match(/^```/gm) ?? []).length & 1) === 1)
    faults.push({ words: 'a block of code is not closed', remaining: 0.4 })
  else if (/[\p{Ll}\p{Lo}],?$/u.test(answer.trim()) && answer.length > 400 && /[.!?。！？]/.test(answer))
    faults.push({ words: 'it stops in the middle of a sentence', remaining: 0.6 })
  if (finishReason === 'content-filter') faults.push({ words: 'a filter stopped it', remaining: 0.3 })
  return faults
}

const phraseGroups = Object.keys(answerPhrases)
const visitPhrases = createStemMatcher(Object.values(answerPhrases))
const loopShare = 0.3
/** Below this mean, models are wrong far more often than above it. */
const lowLogProbability = -0.9

function textFaults({ request, answer, meanLogProbability }: CheckedAnswer): Fault[] {
  const faults: Fault[] = []
  const repeated = repeatedShare(answer)
  if (repeated > loopShare) faults.push({ kind: 'repetition', words: 'it repeats itself', remaining: 0.2 })
  const said = new Set<string>()
  visitPhrases(normalise(answer.slice(0, 4000)), (group) => said.add(phraseGroups[group] ?? ''))
  if (said.has('refusal') && answer.length < 600)
    faults.push({ kind: 'refusal', words: 'it declines to answer', remaining: 0.3 })
  else if (said.has('doubt')) faults.push({ words: 'it doubts itself', remaining: 0.6 })
  if (meanLogProbability !== null && meanLogProbability < lowLogProbability)
    faults.push({ words: 'the model was unsure of its words', remaining: 0.6 })
  if (normalise(answer) === normalise(request)) faults.push({ words: 'it only repeats the request', remaining: 0.1 })
  return faults
}

/** Fewest characters that an answer to a demanding request of a class has when it answers at all. */
const shortestAnswers: Readonly<Record<string, number>> = {
  plan: 300,
  law: 250,
  medicine: 250,
  argue: 250,
  write: 80,
  explain: 80,
  strategy: 250,
  code: 40,
}

function missingFaults({ request, taskClass, answer }: CheckedAnswer): Fault[] {
  const faults: Fault[] = []
  const asked = normalise(findRequest(request).request)
  const counts = countConcepts(asked)
  const asksFor = (name: string) => (counts[concepts.findIndex((concept) => concept.name === name)] ?? 0) > 0
  const wantsBrief = asksFor('brief') || asksFor('fact') || asksFor('meaning')
  if (!wantsBrief && answer.length < (shortestAnswers[taskClass] ?? 0))
    faults.push({ words: 'it is short for what was asked', remaining: 0.6 })
  if ((taskClass === 'maths' || asksFor('arithmetic')) && !/\d/.test(answer) && !asksFor('proof'))
    faults.push({ words: 'it holds no number', remaining: 0.4 })
  if (
    taskClass === 'code' &&
    /\b(?:function|script|query|class|regex|implement)/.test(asked) &&
    !/[{}();=<>]|```/.test(answer)
  )
    faults.push({ words: 'it holds no code', remaining: 0.4 })
  if (/\bjson\b/.test(asked) && /[{[]/.test(answer) && !holdsJson(answer))
    faults.push({ kind: 'invalid-json', words: 'its JSON cannot be read', remaining: 0.3 })
  if (/\btab(?:le|elle|leau|la|ela|el|elu|ulka)\b|表|표로/.test(asked) && !/\|.*\||\t|<table/.test(answer))
    faults.push({ words: 'it holds no table', remaining: 0.6 })
  const items = askedItems(asked)
  if (items !== undefined && listedItems(answer) > 0 && listedItems(answer) < items)
    faults.push({ words: `it lists fewer than ${items}`, remaining: 0.6 })
  return faults
}

function holdsJson(answer: string): boolean {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(answer)?.[1]
  const text =
    fenced ?? answer.slice(answer.search(/[{[]/), Math.max(answer.lastIndexOf('}'), answer.lastIndexOf(']')) + 1)
  return isJson(text)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const askedItems = (asked: string): number | undefined => {
  const found =
    /(?:list|name|give|suggest|nenne|cite|donne|propose|nombra|dame|elenca|cite|noem|wymien|назови)\s+(?:me |mir |moi |\S+ )?(\d{1,2})\b/.exec(
      asked,
    )?.[1]
  return found === undefined ? undefined : Number(found)
}
const listedItems = (answer: string): number => (answer.match(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/gm) ?? []).length

function sumFaults({ request, taskClass, answer }: CheckedAnswer): Fault[] {
  const faults: Fault[] = []
  const [wrong] = findWrongEquations(answer)
  if (wrong) faults.push({ words: `a sum is wrong: ${wrong.text}`, remaining: 0.25 })
  if (taskClass !== 'maths') return faults
  const given = [...new Set(request.match(/\d+(?:\.\d+)?/g) ?? [])]
  const unused = given.filter((figure) => !answer.includes(figure))
  if (given.length > 1 && given.length <= 8 && unused.length > 0 && answer.length > 120)
    faults.push({ words: 'it leaves out a number of the task', remaining: 0.75 })
  return faults
}
