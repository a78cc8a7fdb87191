import { Button, NumberInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { capOf, describeLimit, type Balance } from '../../shared/budget.ts'
import { createId } from '../ui/createId.ts'
import { useStores } from '../useStores.ts'
import { dateWords } from './dateWords.ts'
import { inNanoUsd, useMoney } from './useMoney.ts'

/** One raise until the limit starts anew; the amount is typed, never suggested. */
export function RaiseForm({ balance }: { balance: Balance }) {
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
      <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
        Raise once…
      </Button>
    )
  return (
    <form className="raise-form" onSubmit={(event) => void raise(event)}>
      <NumberInput
        label={`Add in ${currency.code}`}
        description={`To ${describeLimit(balance.limit)}, until it starts anew on ${dateWords(balance.resetsAt)}.`}
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
