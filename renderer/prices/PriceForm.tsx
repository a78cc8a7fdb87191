import { Button, NumberInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { Rates } from '../../shared/money.ts'
import { priceOf, type PricedModel } from '../../shared/pricing.ts'
import { describeError } from '../ui/describeError.ts'
import { offerUndo } from '../ui/offerUndo.tsx'
import { useStores } from '../useStores.ts'
import { draftOf, readDraft, type RateKind } from './priceDraft.ts'

const fields: readonly { readonly kind: RateKind; readonly label: string; readonly empty?: string }[] = [
  { kind: 'input', label: 'In' },
  { kind: 'output', label: 'Out' },
  { kind: 'cachedInput', label: 'Cached', empty: 'as In' },
  { kind: 'cacheWrite', label: 'Into the cache', empty: 'as In' },
  { kind: 'reasoning', label: 'Thinking', empty: 'as Out' },
]

/** One model's own price, typed where the price is shown. */
export function PriceForm({ priced }: { priced: PricedModel }) {
  const { prices, view } = useStores()
  const [draft, setDraft] = useState(() => draftOf(priceOf(priced)))
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const { providerId, model, own, listed } = priced
  const read = readDraft(draft)
  const problems = isTried && !read.ok ? read.problems : {}

  function close() {
    // The row above stays, and with it the button that led here.
    form.current?.closest('tr')?.previousElementSibling?.querySelector('button')?.focus()
    view.showSettings('prices')
  }

  async function set(rates: Rates | null): Promise<boolean> {
    const reply = await prices.set({ providerId, model, rates })
    if (reply.ok) close()
    else setFailure(describeError(reply.error, 'The price is as it was.').sentence)
    return reply.ok
  }

  function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (read.ok) return void set(read.rates)
    const [first] = fields.filter(({ kind }) => read.problems[kind] !== undefined)
    form.current?.querySelector<HTMLInputElement>(`[name="${first?.kind}"]`)?.focus()
  }

  async function forget() {
    const before = own
    if (!(await set(null)) || before === null) return
    const { input, output, cachedInput, cacheWrite, reasoning } = before
    const rates = { input, output, cachedInput, cacheWrite, reasoning }
    const done = listed === null ? `Forgot the price of ${model}` : `Back to the list's price of ${model}`
    offerUndo(done, () => void prices.set({ providerId, model, rates }))
  }

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }

  return (
    <form
      ref={form}
      className="price-form"
      aria-label={`Price of ${model}`}
      noValidate
      onSubmit={save}
      onKeyDown={closeOnEscape}
    >
      {fields.map(({ kind, label, empty = '' }) => (
        <NumberInput
          key={kind}
          size="xs"
          name={kind}
          label={label}
          placeholder={empty}
          required={empty === ''}
          withAsterisk={false}
          prefix="$"
          hideControls
          decimalScale={6}
          allowNegative={false}
          allowedDecimalSeparators={['.', ',']}
          value={draft[kind]}
          error={problems[kind]}
          onChange={(value) => setDraft((before) => ({ ...before, [kind]: value }))}
        />
      ))}
      {priceOf(priced)?.tiers !== undefined && (
        <p className="quiet">The list has other prices for long conversations; a price of your own holds for all.</p>
      )}
      {failure !== null && (
        <p className="form__error" role="alert">
          {failure}
        </p>
      )}
      <div className="form__actions">
        <Button type="submit" size="compact-sm">
          Save
        </Button>
        {own !== null && (
          <Button size="compact-sm" variant="default" onClick={() => void forget()}>
            {listed === null ? 'Forget this price' : "Use the list's price again"}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
