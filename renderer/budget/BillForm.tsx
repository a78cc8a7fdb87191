import { Button, FileButton, NativeSelect, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useStore } from 'zustand'
import type { Reconciliation } from '../../shared/reconciliation.ts'
import { createId } from '../ui/createId.ts'
import { describeError } from '../ui/describeError.ts'
import { useStores } from '../useStores.ts'
import { Differences } from './Differences.tsx'

type Comparing =
  | { readonly status: 'idle' | 'running' }
  | { readonly status: 'failed'; readonly sentence: string }
  | { readonly status: 'done'; readonly reconciliation: Reconciliation }

/** Holds the account beside what a provider says that it billed. */
export function BillForm() {
  const { budget, settings } = useStores()
  const providers = useStore(settings.store, (state) => state.settings?.providers)
  const paid = (providers ?? []).filter(({ locality }) => locality === 'cloud')
  const [chosen, setChosen] = useState<string | null>(null)
  const [csv, setCsv] = useState('')
  const [comparing, setComparing] = useState<Comparing>({ status: 'idle' })
  const providerId = chosen ?? paid[0]?.id
  if (providerId === undefined) return <p className="quiet">There is no provider yet that bills you.</p>

  async function compare(event?: FormEvent) {
    event?.preventDefault()
    if (providerId === undefined) return
    setComparing({ status: 'running' })
    const compared = await budget.reconcile({ providerId, csv })
    setComparing(
      compared.ok
        ? { status: 'done', reconciliation: compared.value }
        : { status: 'failed', sentence: describeError(compared.error, 'Nothing was changed.').sentence },
    )
  }

  async function adjust(change: { readonly day: string; readonly model: string; readonly amountNanoUsd: number }) {
    if (providerId === undefined) return
    // Its row is off the screen while it is booked, so that nobody books it twice.
    setComparing({ status: 'running' })
    const adjusted = await budget.adjust({ id: createId(), providerId, ...change })
    if (adjusted.ok) await compare()
    else setComparing({ status: 'failed', sentence: describeError(adjusted.error, 'Nothing was changed.').sentence })
  }

  return (
    <form className="form bill-form" onSubmit={(event) => void compare(event)}>
      <p className="quiet">
        Export what was billed on the provider's page as CSV, with a date and a cost in each line. It is read here and
        goes nowhere.
      </p>
      <NativeSelect
        label="Provider"
        maw={260}
        data={paid.map(({ id, name }) => ({ value: id, label: name }))}
        value={providerId}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Textarea
        label="The export"
        placeholder="date,model,cost_usd"
        autosize
        minRows={2}
        maxRows={6}
        value={csv}
        onChange={(event) => setCsv(event.currentTarget.value)}
      />
      <div className="form__actions">
        <Button type="submit" size="compact-sm" disabled={csv.trim() === ''} loading={comparing.status === 'running'}>
          Compare
        </Button>
        <FileButton accept=".csv,text/csv" onChange={(file) => void file?.text().then(setCsv)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default">
              Open a file…
            </Button>
          )}
        </FileButton>
      </div>
      {comparing.status === 'failed' && (
        <p className="form__error" role="alert">
          {comparing.sentence}
        </p>
      )}
      {comparing.status === 'done' && (
        <Differences {...comparing.reconciliation} onAdjust={(row) => void adjust(row)} />
      )}
    </form>
  )
}
