import type { Kind } from './policy.ts'
import { bankAccounts } from './bankAccounts.ts'
import { europeanNumbers } from './europeanNumbers.ts'
import { otherNumbers } from './otherNumbers.ts'
import { personalCodes } from './personalCodes.ts'

/** A number whose written shape, with its checksum, tells what it is without any label. */
export interface NumberShape {
  readonly id: string
  readonly kind: Kind
  /** Half a sentence, shown to the person. */
  readonly reason: string
  /** Group lengths with what parts them, as in "3-2-4"; for codes with letters a pattern of the whole code. */
  readonly shapes: readonly string[] | RegExp
  /** How a code with letters is written in groups. */
  readonly apart?: RegExp
  /** Takes the digits (or the code, in capitals). */
  readonly check: (value: string) => boolean
  /** How sure the shape is with nothing around it that says so. */
  readonly confidence: number
  readonly source: string
  /** Made-up numbers that obey, and near misses that do not. */
  readonly valid: readonly string[]
  readonly invalid: readonly string[]
}

export const numberShapes: readonly NumberShape[] = [
  ...europeanNumbers,
  ...otherNumbers,
  ...bankAccounts,
  ...personalCodes,
]
