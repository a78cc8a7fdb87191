import { readPrivacyRules } from '../privacy/readPrivacyRules.ts'
import { createDetector, type Detector } from '../sensitivity/detector.ts'
import { createOwnRules } from '../sensitivity/ownRules.ts'
import type { CommandIo } from './command.ts'

/** What the person taught the app of a data folder counts in commands, too. */
export function createOwnDetector(dataFolder: string, { complain }: Pick<CommandIo, 'complain'>): Detector {
  const found = readPrivacyRules(dataFolder)
  if (found === null) return createDetector()
  if (found.because !== null) complain('Your own words could not all be read; look at them in Settings, Privacy.')
  const own = createOwnRules(found.rules)
  if (!own.ok) throw new Error(`A rule that was read makes no sense: ${own.error.problem.kind}`)
  return createDetector(() => own.value)
}
