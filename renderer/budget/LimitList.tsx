import { Button, NumberInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { capOf, keyOf, type Balance } from '../../shared/budget.ts'
import { createId } from '../ui/createId.ts'
import { useStores } from '../useStores.ts'
import { BudgetBar } from './BudgetBar.tsx'
import { budgetShare } from './budgetShare.ts'
import { useLimitName } from './limitNames.ts'
import { inNanoUsd, useMoney } from './useMoney.ts'

/** How each limit stands, and a way past one that is nearly used up. */
export function LimitList({ balances }: { balances: readonly Balance[] }) {
  const nameOf = useLimitName()
  const { words } = useMoney()
  const shown = balances.filter((balance) => balances.length > 1 || budgetShare(balance).tone !== 'calm')
  if (shown.length === 0) return null
  return (
    <section aria-label="How the limits stand">
      <ul className="limit-list">
        {shown.map((balance) => (
          <li key={keyOf(balance.limit)}>
            <p className="limit-list__line figures">
              <span className="truncate">{nameOf(balance.limit)}</span>
              <span className="quiet">
                {words(balance.spentNanoUsd + balance.heldNanoUsd)} of {words(capOf(balance))}
              </span>
            </p>
            <BudgetBar {...budgetShare(balance)} of={nameOf(balance.limit)} />
            {budgetShare(balance).tone !== 'calm' && <RaiseForm balance={balance} name={nameOf(balance.limit)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One raise until the limit starts anew; the amount is typed, never suggested. */
function RaiseForm({ balance, name }: { balance: Balance; name: string }) {
  const { budget } = useStores()
  const { currency, words } = useMoney()
  const [isOpen, setOpen] = useState(false)
  const [amount, setAmount] = useState<number | null>(null)
  const { scope, period } = balance.limit

  async function raise(event: FormEvent) {
    event.preventDefault()
    if (amount === null || amount <= 0) return
    const limit = { scope, period }
    if (await budget.raise({ id: createId(), limit, amountNanoUsd: inNanoUsd(amount, currency) })) setOpen(false)
    setAmount(null)
  }

  if (!isOpen)
    return (
      <Button size="compact-xs" variant="default" mt={8} onClick={() => setOpen(true)}>
        Raise once…
      </Button>
    )
  return (
    <form className="raise-form" onSubmit={(event) => void raise(event)}>
      <NumberInput
        label={`Add to ${name}, in ${currency.code}`}
        description={`Only until it starts anew on ${dateWords(balance.resetsAt)}.`}
        min={0}
        decimalScale={2}
        allowNegative={false}
        maw={260}
        value={amount ?? ''}
        onChange={(value) => setAmount(typeof value === 'number' ? value : null)}
        data-autofocus
      />
      <div className="form__actions">
        <Button type="submit" size="compact-sm" disabled={amount === null || amount <= 0}>
          {amount === null || amount <= 0 ? 'Raise' : `Raise to ${words(capOf(balance) + inNanoUsd(amount, currency))}`}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

const dateWords = (at: number) => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).format(at)
