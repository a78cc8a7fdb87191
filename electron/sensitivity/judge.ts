import { highestLevel, isAbove, type Level } from '../../shared/level.ts'
import type { Topic } from '../../shared/topic.ts'
import type { Candidate } from './candidate.ts'
import type { ContextScores } from './contextModel.ts'
import { policy, topicPolicy } from './data/policy.ts'

/** Below this a candidate is no finding. */
export const leastConfidence = 0.5
/** From here on what a text tells counts as private, or as of a workplace. */
const leastContext = 0.5

/** Levels at which nobody is asked. */
export const opensNothing = (level: Level): boolean => !isAbove(level, 'internal')

/** The level of a text from what was found in it and what it tells, by the policy. */
export function judge(
  candidates: readonly Candidate[],
  found: readonly Candidate[],
  context: ContextScores,
): { readonly level: Level; readonly topics: readonly Topic[]; readonly margin: number } {
  const kinds = new Set(found.map(({ kind }) => kind))
  const isRecord = context.isMedical && kinds.has('birth-date')
  const isPrivate = context.private >= leastContext
  const isWork = context.work >= leastContext
  const level = highestLevel([
    ...found.map(({ kind }) => policy[kind].level),
    isRecord ? 'restricted' : 'public',
    isPrivate ? topicPolicy.private : 'public',
    isWork ? topicPolicy.work : 'public',
  ])
  const told: readonly Topic[] = context.topics.length > 0 ? context.topics : ['private']
  const topics: readonly Topic[] = isPrivate ? told : isWork ? ['work'] : []
  return { level, topics, margin: marginOf(level, candidates, context) }
}

/** How far the nearest piece of evidence stands from tipping the level over the border that asks the person. */
function marginOf(level: Level, candidates: readonly Candidate[], context: ContextScores): number {
  const evidence = [
    context.private,
    ...candidates.filter(({ kind }) => isAbove(policy[kind].level, 'internal')).map(({ confidence }) => confidence),
  ]
  const strongest = Math.max(...evidence)
  return Math.min(
    1,
    Math.abs(
      (isAbove(level, 'internal') ? Math.max(strongest, leastConfidence) : Math.min(strongest, leastConfidence)) -
        leastConfidence,
    ) * 2,
  )
}
