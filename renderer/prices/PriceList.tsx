import { Anchor, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { isSameModel } from '../../shared/model.ts'
import { priceOf, type PricedModel } from '../../shared/pricing.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { RowButton } from '../ui/ListRow.tsx'
import { useStores } from '../useStores.ts'
import { PriceForm } from './PriceForm.tsx'
import { rateWords, searchPriced, sourceWords, tierWords } from './priceWords.ts'
import './prices.css'

/** What each model that bills costs, and the person's own word on it. */
export function PriceList() {
  const { prices, view } = useStores()
  const models = useStore(prices.store, (state) => state.models)
  const edited = useStore(view.store, (state) => state.pricedModel)
  const [search, setSearch] = useState('')
  useEffect(() => void prices.load(), [prices])
  if (models === null) return null
  if (models.length === 0) return <NoModels />
  const found = searchPriced(models, search)
  const rate = (nanoUsd: number | undefined) => (nanoUsd === undefined ? '' : rateWords(nanoUsd))
  return (
    <>
      <p className="quiet">
        In US dollars for a million tokens, as providers state them. A price of your own comes before the list's.
        Answers that were given keep the price they were given at.
      </p>
      <TextInput
        aria-label="Search models by name or provider"
        placeholder="Search"
        mb={8}
        maw={260}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <DataTable
        label="Prices"
        className="prices"
        rows={found}
        keyOf={keyOf}
        columns={[
          { key: 'model', head: 'Model', render: ({ model }) => <b>{model}</b> },
          { key: 'input', head: 'In', isNumber: true, render: (model) => rate(priceOf(model)?.input) },
          { key: 'cached', head: 'Cached', isNumber: true, render: (model) => rate(priceOf(model)?.cachedInput) },
          { key: 'output', head: 'Out', isNumber: true, render: (model) => rate(priceOf(model)?.output) },
          {
            key: 'change',
            head: <span className="visually-hidden">Change</span>,
            isNumber: true,
            render: (model) => <ChangeButton model={model} />,
          },
        ]}
        renderBelow={(model) => (
          <>
            <About model={model} />
            {edited !== null && isSameModel(edited, model) && <PriceForm priced={model} />}
          </>
        )}
      />
      <p className="quiet" role="status">
        {found.length === 0 ? 'No model is called that.' : ''}
      </p>
    </>
  )
}

const keyOf = ({ providerId, model }: PricedModel) => `${providerId} ${model}`

function About({ model }: { model: PricedModel }) {
  const price = priceOf(model)
  const tiers = price === null ? '' : tierWords(price)
  return (
    <span className={price === null ? 'prices__unknown' : 'quiet'}>
      {[model.providerName, sourceWords(model), tiers].filter(Boolean).join(' · ')}
    </span>
  )
}

function ChangeButton({ model }: { model: PricedModel }) {
  const { view } = useStores()
  const label = priceOf(model) === null ? 'Give a price' : 'Change'
  return (
    <RowButton
      label={label}
      to={priceOf(model) === null ? `to ${model.model}` : `the price of ${model.model}`}
      look="usual"
      onClick={() => view.showPrice(model)}
    />
  )
}

function NoModels() {
  const { view } = useStores()
  return (
    <p className="quiet">
      Nothing that is set up bills you.{' '}
      <Anchor component="button" type="button" inherit onClick={() => view.showSettings('providers')}>
        Add a provider
      </Anchor>{' '}
      to see what its models cost.
    </p>
  )
}
