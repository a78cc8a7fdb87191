import { Button, NumberInput, Radio, Switch } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useStore } from 'zustand'
import type { Budget } from '../../shared/budget.ts'
import { nanoUsdPerUsd, usd, type Currency } from '../../shared/money.ts'
import { useStores } from '../useStores.ts'

/** The monthly budget, edited in place. */
export function LimitEditor({ budget }: { budget: Budget }) {
  const { settings } = useStores()
  const currency = useStore(settings.store, (state) => state.settings?.currency ?? usd)
  const [draft, setDraft] = useState(budget)
  const [saved, setSaved] = useState(budget)
  // Changed elsewhere: what is stored wins over what was shown.
  if (JSON.stringify(saved) !== JSON.stringify(budget)) {
    setSaved(budget)
    setDraft(budget)
  }
  const isChanged = JSON.stringify(draft) !== JSON.stringify(budget)
  const hasLimit = draft.monthlyLimitNanoUsd !== null

  function save(event: FormEvent) {
    event.preventDefault()
    void settings.change({ budget: draft })
  }

  return (
    <form className="form" onSubmit={save}>
      <Switch
        label="Limit what a month may cost"
        checked={hasLimit}
        onChange={({ currentTarget }) =>
          setDraft({ ...draft, monthlyLimitNanoUsd: currentTarget.checked ? defaultLimitNanoUsd : null })
        }
      />
      {draft.monthlyLimitNanoUsd !== null && (
        <>
          <NumberInput
            label={`Limit in ${currency.code}`}
            min={0}
            decimalScale={2}
            allowNegative={false}
            thousandSeparator
            maw={200}
            value={inCurrency(draft.monthlyLimitNanoUsd, currency)}
            onChange={(value) =>
              typeof value === 'number' && setDraft({ ...draft, monthlyLimitNanoUsd: inNanoUsd(value, currency) })
            }
          />
          <Radio.Group
            label="At the limit"
            value={draft.hard ? 'hard' : 'soft'}
            onChange={(value) => setDraft({ ...draft, hard: value === 'hard' })}
          >
            <Radio
              value="hard"
              mt={6}
              label="Stop paying"
              description="Nothing is sent that could overshoot. What can be answered here still is."
            />
            <Radio value="soft" mt={8} label="Only warn" description="The chip turns red, and answers go on." />
          </Radio.Group>
        </>
      )}
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
      <div>
        <Button type="submit" disabled={!isChanged}>
          Save limit
        </Button>
      </div>
    </form>
  )
}

const defaultLimitNanoUsd = 20 * nanoUsdPerUsd

const inCurrency = (nanoUsd: number, { perUsd }: Currency) => Math.round((nanoUsd / nanoUsdPerUsd) * perUsd * 100) / 100
const inNanoUsd = (amount: number, { perUsd }: Currency) => Math.round((amount / perUsd) * nanoUsdPerUsd)
