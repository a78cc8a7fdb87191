import { Button } from '@mantine/core'
import { capOf, describeAhead, monthBalanceOf, type Balance, type BudgetStatus } from '../../shared/budget.ts'
import type { Projection } from '../../shared/spending.ts'
import { BudgetBar } from './BudgetBar.tsx'
import { RaiseForm } from './RaiseForm.tsx'
import { raisedWords } from './BudgetAlerts.tsx'
import { useStores } from '../useStores.ts'
import { budgetShare, type BudgetShare } from './budgetShare.ts'
import { dateWords } from './dateWords.ts'
import { useMoney } from './useMoney.ts'

export function MonthSummary({ status, projection }: { status: BudgetStatus; projection: Projection | null }) {
  const money = useMoney()
  const { words } = money
  const month = monthBalanceOf(status)
  const share = month && budgetShare(month)
  return (
    <section aria-label="This month">
      <AheadOfClock status={status} />
      <p className="budget-panel__sum figures">
        {words(status.spentNanoUsd)}{' '}
        <span>{month === null ? 'spent this month' : `spent of ${words(capOf(month))}`}</span>
      </p>
      {share && <BudgetBar {...share} of="this month's budget" />}
      <dl className="budget-panel__facts figures">
        <Fact name="Held under way" value={words(status.heldNanoUsd)} />
        <Fact name="Free" value={month === null ? 'no limit' : words(Math.max(0, month.freeNanoUsd))} />
        <Fact
          name="Likely in the end"
          value={projection === null ? 'too early to tell' : words(endOf(projection, month))}
        />
        <Fact name="Starts anew" value={dateWords(status.resetsAt)} />
      </dl>
      {month && share && share.tone !== 'calm' && (
        <div className="budget-panel__tight" data-tone={share.tone}>
          <p>{tightWords(month, share.tone)}</p>
          <RaiseForm balance={month} />
        </div>
      )}
      {projection !== null && projection.highNanoUsd > projection.lowNanoUsd && (
        <p className="quiet figures">{projectionWords(projection, month, words)}</p>
      )}
      {month !== null && month.raisedNanoUsd > 0 && (
        <p className="quiet figures">This month's budget is {raisedWords(month.raisedNanoUsd, month.limit, money)}.</p>
      )}
      {status.account === 'practice' && (
        <p className="quiet">These are practice figures. Nothing real is spent while practice models answer.</p>
      )}
    </section>
  )
}

/** What it means that little or nothing is left. */
function tightWords({ limit, resetsAt }: Balance, tone: BudgetShare['tone']): string {
  if (!limit.hard)
    return tone === 'over'
      ? 'The limit is passed. It only warns, so answers go on.'
      : 'Nearly used up. The limit only warns.'
  return tone === 'over'
    ? `Used up until ${dateWords(resetsAt)}. What this machine can answer it still does.`
    : 'Nearly used up. The cloud is kept for the hardest questions.'
}

/** A hard limit ends it where it would go on. */
const endOf = ({ nanoUsd }: Projection, month: Balance | null): number =>
  month?.limit.hard ? Math.min(nanoUsd, capOf(month)) : nanoUsd

function projectionWords(
  { lowNanoUsd, highNanoUsd }: Projection,
  month: Balance | null,
  words: (nanoUsd: number) => string,
): string {
  const isCut = month !== null && month.limit.hard && highNanoUsd > capOf(month)
  const range = `between ${words(lowNanoUsd)} and ${words(highNanoUsd)} (eight times out of ten)`
  return isCut
    ? `Without the limit, days like those so far would end the month ${range}.`
    : `If the days go on as they did, the month ends ${range}.`
}

/** The account is in a month to come; the person can say which of the two is wrong. */
function AheadOfClock({ status }: { status: BudgetStatus }) {
  const { budget } = useStores()
  const words = describeAhead(status)
  if (words === null) return null
  return (
    <div className="budget-panel__tight" data-tone="near" role="status">
      <p>{words} If the clock is right now, what was spent since then counts in this month instead.</p>
      <Button size="compact-sm" variant="default" onClick={() => void budget.followClock()}>
        The clock is right
      </Button>
    </div>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)
