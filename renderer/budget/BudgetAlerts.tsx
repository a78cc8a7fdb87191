import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { alertWords } from '../../shared/alertWords.ts'
import { capOf, type Alert } from '../../shared/budget.ts'
import { useStores } from '../useStores.ts'
import { useMoney, type Money } from './useMoney.ts'

/** Says once that half, four fifths, nearly all or all of a limit is spent. */
export function BudgetAlerts() {
  const { budget } = useStores()
  const { currency } = useMoney()
  useEffect(
    () =>
      budget.store.subscribe(({ alert }, before) => {
        if (alert === null || alert === before.alert) return
        const color = alert.percent === 100 ? 'red' : alert.percent === 50 ? 'gray' : 'yellow'
        notifications.show({ color, message: alertWords(alert, currency) })
      }),
    [budget, currency],
  )
  return null
}

export const raisedWords = (raisedNanoUsd: number, limit: Alert['limit'], { words }: Pick<Money, 'words'>): string =>
  `raised once from ${words(limit.limitNanoUsd)} to ${words(capOf({ limit, raisedNanoUsd }))}`
