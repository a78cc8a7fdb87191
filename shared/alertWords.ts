import { describeLimit, type Alert } from './budget.ts'
import { formatMoney, type Currency } from './money.ts'

/** "You have spent 80 % of this month's budget: $16.02 of $20.00. At the limit, nothing more is sent that costs." */
export function alertWords({ limit, percent, spentNanoUsd, capNanoUsd }: Alert, currency: Currency): string {
  const words = (nanoUsd: number) => formatMoney(nanoUsd, currency)
  const share = `You have spent ${percent} % of ${describeLimit(limit)}: ${words(spentNanoUsd)} of ${words(capNanoUsd)}.`
  if (percent === 50) return share
  if (!limit.hard) return `${share} It only warns, so answers go on.`
  return percent === 100
    ? `${share} What can be answered on this machine still is.`
    : `${share} At the limit, nothing more is sent that costs.`
}
