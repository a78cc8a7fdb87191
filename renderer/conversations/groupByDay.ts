import type { Conversation } from '../../shared/conversation.ts'

export interface DayGroup {
  readonly name: string
  readonly conversations: readonly Conversation[]
}

/** Today, Yesterday, Previous 7 days, Previous 30 days, then by month, in the order given. */
export function groupByDay(conversations: readonly Conversation[], now = Date.now()): DayGroup[] {
  const groups = Map.groupBy(conversations, ({ updatedAt }) => groupName(updatedAt, now))
  return [...groups].map(([name, members]) => ({ name, conversations: members }))
}

function groupName(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000)
  if (days <= 0) return 'Today'
  if (days === 1) return 'Yesterday'
  if (days < 8) return 'Previous 7 days'
  if (days < 31) return 'Previous 30 days'
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format(at)
}

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0)
