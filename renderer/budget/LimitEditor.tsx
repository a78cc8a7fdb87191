import { Button, NumberInput, Switch } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { keyOf, monthlyBudget, type Budget, type Limit } from '../../shared/budget.ts'
import { nanoUsdPerUsd } from '../../shared/money.ts'
import { useStores } from '../useStores.ts'
import { LimitFields } from './LimitFields.tsx'
import { NewLimit } from './NewLimit.tsx'

/** The budget, edited in place. */
export function LimitEditor({ budget }: { budget: Budget }) {
  const { settings } = useStores()
  const [draft, setDraft] = useState(budget)
  const [saved, setSaved] = useState(budget)
  // Changed elsewhere: what is stored wins over what was shown.
  if (JSON.stringify(saved) !== JSON.stringify(budget)) {
    setSaved(budget)
    setDraft(budget)
  }
  const isChanged = JSON.stringify(draft) !== JSON.stringify(budget)
  const month = draft.limits.find(isMonth)
  const setLimits = (limits: Limit[]) => setDraft({ ...draft, limits })
  const replace = (limit: Limit) =>
    setLimits(draft.limits.map((other) => (keyOf(other) === keyOf(limit) ? limit : other)))
  const remove = (limit: Limit) => setLimits(draft.limits.filter((other) => keyOf(other) !== keyOf(limit)))

  function save(event: FormEvent) {
    event.preventDefault()
    void settings.change({ budget: draft })
  }

  return (
    <form className="form" onSubmit={save}>
      <Switch
        label="Limit what a month may cost"
        checked={month !== undefined}
        onChange={() => (month ? remove(month) : setLimits([...usualLimits, ...draft.limits]))}
      />
      {month && <LimitFields limit={month} name="a month" onChange={replace} />}
      <NumberInput
        label="The month starts on day"
        description="In a shorter month: its last day."
        min={1}
        max={31}
        allowDecimal={false}
        maw={200}
        value={draft.startDay}
        onChange={(value) =>
          typeof value === 'number' && value >= 1 && value <= 31 && setDraft({ ...draft, startDay: value })
        }
      />
      <Switch
        label="Spread the month over its days"
        description="On a day that has used its share, the cloud is chosen for the hardest questions only."
        checked={draft.pacesDaily}
        onChange={({ currentTarget }) => setDraft({ ...draft, pacesDaily: currentTarget.checked })}
      />
      <NewLimit limits={draft.limits} onAdd={(limit) => setLimits([...draft.limits, limit])} />
      {draft.limits
        .filter((limit) => !isMonth(limit))
        .map((limit) => (
          <LimitFields key={keyOf(limit)} limit={limit} onChange={replace} onRemove={() => remove(limit)} />
        ))}
      <div>
        <Button type="submit" disabled={!isChanged}>
          Save limits
        </Button>
      </div>
    </form>
  )
}

const isMonth = ({ scope, period }: Limit) => scope.kind === 'all' && period === 'month'

const usualLimits = monthlyBudget(20 * nanoUsdPerUsd).limits
