import type { Failure } from '../../shared/failure.ts'
import type { Detector } from '../sensitivity/detector.ts'
import { hideValues } from '../sensitivity/redaction.ts'

/** The text as it may be kept in errors, lists and logs. */
export const withoutValues = (text: string, { label }: Pick<Detector, 'label'>): string =>
  hideValues(text, label(text).findings)

/** Some providers repeat the request in their errors. */
export const failureWithoutValues = (failure: Failure, detector: Pick<Detector, 'label'>): Failure =>
  'detail' in failure ? { ...failure, detail: withoutValues(failure.detail, detector) } : failure
