import { describeFailure } from '../../shared/failure.ts'
import { placeOf } from '../../shared/placeWords.ts'
import type { Pause } from './chatState.ts'

/** Why an answer pauses; the countdown beside it says for how long. */
export const pauseWords = ({ failure, destination }: Pick<Pause, 'failure' | 'destination'>): string =>
  failure.kind === 'rate-limited'
    ? `${placeOf(destination)} asks for a pause.`
    : `${describeFailure(failure, placeOf(destination))}.`
