import type { Message } from '../../shared/message.ts'
import { formatCost, type Currency } from '../../shared/money.ts'
import { placeOf } from '../../shared/placeWords.ts'

export type BadgeTone = 'device' | 'trusted' | 'cloud' | 'stop' | 'practice'

export interface BadgeWords {
  readonly tone: BadgeTone
  readonly place: string
  /** Model and cost, each where known. */
  readonly details: readonly string[]
}

/** What the badge under an answer says, from the first event on. */
export function badgeWords({ route, status }: Message, currency: Currency): BadgeWords {
  if (route === null) {
    const place = status === 'failed' ? 'Not answered' : status === 'waiting' ? 'Not sent yet' : 'Nothing was sent'
    return { tone: status === 'failed' ? 'stop' : 'practice', place, details: [] }
  }
  const { destination, practice, costNanoUsd, usageQuality } = route
  const saysPractice = /practice/i.test(`${placeOf(destination)} ${destination.model}`)
  const about = usageQuality === 'exact' ? '' : 'about '
  const cost = costNanoUsd === null ? [] : [costNanoUsd === 0 ? 'free' : about + formatCost(costNanoUsd, currency)]
  const end = status === 'failed' ? ['failed', ...(costNanoUsd === 0 ? [] : cost)] : cost
  return {
    tone: status === 'failed' ? 'stop' : practice ? 'practice' : destination.locality,
    place: placeOf(destination),
    details: [destination.model, ...end, ...(practice && !saysPractice ? ['practice'] : [])],
  }
}
