import type { Candidate, Recogniser } from '../candidate.ts'
import { countDigits } from '../characters.ts'
import { placeOf } from '../gap.ts'
import { matchAt } from '../matchAt.ts'
import { isPlaceholder } from '../placeholders.ts'

/** A plate in capitals, with letters and digits in any order, or the seventeen characters of a VIN (ISO 3779). */
const written = /(?:[A-ZÄÖÜА-Я\d]{1,4}[ -]){0,3}[A-ZÄÖÜА-Я\d]{1,8}(?![A-Za-zа-я\d])|[A-HJ-NPR-Z\d]{17}(?![A-Za-z\d])/y

/** Number plates and chassis numbers that stand beside their label. */
export const recogniseVehicles: Recogniser = (scene) =>
  scene.hitsOf('vehicle').flatMap((hit): Candidate[] => {
    const place = placeOf(scene, hit, 1, (token) => {
      const start = scene.tokens.starts[token] ?? 0
      const value = matchAt(written, scene.text, start)?.[0]
      const letters = value?.replace(/[^A-ZÄÖÜА-Я]/g, '').length ?? 0
      const digits = countDigits(value ?? '')
      const isPlate = letters >= 1 && letters <= 6 && digits >= 2 && digits <= 5
      return value !== undefined && (isPlate || value.length === 17)
        ? { start, end: start + value.length, value }
        : undefined
    })
    if (!place || isPlaceholder(place.value.value)) return []
    const { start, end } = place.value
    return [
      {
        kind: 'vehicle',
        start,
        end,
        confidence: 0.78,
        recogniser: 'labelled-vehicle',
        reason: 'it stands beside the label of a vehicle',
      },
    ]
  })
