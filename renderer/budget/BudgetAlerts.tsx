import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { capOf, describeLimit, type Alert } from '../../shared/budget.ts'
import { useStores } from '../useStores.ts'
import { useMoney, type Money } from './useMoney.ts'

/** Says once that half, four fifths, nearly all or all of a limit is spent. */
export function BudgetAlerts() {
  const { budget } = useStores()
  const money = useMoney()
  useEffect(
    () =>
      budget.store.subscribe(({ alert }, before) => {
        if (alert === null || alert === before.alert) return
        const color = alert.percent === 100 ? 'red' : alert.percent === 50 ? 'gray' : 'yellow'
        notifications.show({ color, message: alertWords(alert, money) })
      }),
    [budget, money],
  )
  return null
}

/** "You have spent 80 % of this month's budget: $16.02 of $20.00. At the limit, answers come from this machine." */
export function alertWords(
  { limit, percent, spentNanoUsd, capNanoUsd }: Alert,
  { words }: Pick<Money, 'words'>,
): string {
  const share = `You have spent ${percent} % of ${describeLimit(limit)}: ${words(spentNanoUsd)} of ${words(capNanoUsd)}.`
  if (percent === 50) return share
  if (!limit.hard) return `${share} It only warns, so answers go on.`
  return percent === 100
    ? `${share} What can be answered on this machine still is.`
    : `${share} At the limit, nothing more is sent that costs.`
}

export const raisedWords = (raisedNanoUsd: number, limit: Alert['limit'], { words }: Pick<Money, 'words'>): string =>
  `raised once from ${words(limit.limitNanoUsd)} to ${words(capOf({ limit, raisedNanoUsd }))}`
