import { MultiSelect, NumberInput } from '@mantine/core'
import { useStore } from 'zustand'
import { nanoUsdPerUsd } from '../../shared/money.ts'
import { useStores } from '../useStores.ts'
import type { ProfileFieldsProps } from './ProfileForm.tsx'
import { useSettings } from './useSettings.ts'

/** What a turn under a profile may cost and take, and by which models. */
export function LimitFields({ draft, change }: ProfileFieldsProps) {
  const { currency } = useSettings()
  const options = useStore(useStores().models.store, (state) => state.options)
  const keys = options.map(({ destination: { providerId, model } }) => ({ providerId, model }))
  const known = [...keys, ...(draft.models ?? [])]
  const perAmount = nanoUsdPerUsd / currency.perUsd
  return (
    <>
      <NumberInput
        label={`Most that one turn may cost, in ${currency.code}`}
        description="In the worst case, a very long answer. Empty: what the budget allows."
        min={0}
        decimalScale={2}
        allowNegative={false}
        maw={260}
        value={draft.maxTurnCostNanoUsd === null ? '' : Math.round((draft.maxTurnCostNanoUsd / perAmount) * 100) / 100}
        onChange={(value) =>
          change({ maxTurnCostNanoUsd: typeof value === 'number' ? Math.round(value * perAmount) : null })
        }
      />
      <NumberInput
        label="First word within, in seconds"
        description="Models that were slower than this are asked later. Empty: no matter."
        min={0.1}
        step={0.5}
        decimalScale={1}
        allowNegative={false}
        maw={260}
        value={draft.maxFirstTokenMs === null ? '' : draft.maxFirstTokenMs / 1000}
        onChange={(value) =>
          change({ maxFirstTokenMs: typeof value === 'number' && value > 0 ? Math.round(value * 1000) : null })
        }
      />
      <MultiSelect
        label="Only these models"
        description="None chosen: all."
        searchable
        data={[...new Map(known.map((key) => [nameOf(key), { value: nameOf(key), label: key.model }])).values()]}
        value={(draft.models ?? []).map(nameOf)}
        onChange={(names) => {
          const chosen = known.filter(
            (key, place) =>
              names.includes(nameOf(key)) && known.findIndex((other) => nameOf(other) === nameOf(key)) === place,
          )
          change({ models: chosen.length === 0 ? null : chosen })
        }}
      />
    </>
  )
}

const nameOf = ({ providerId, model }: { readonly providerId: string; readonly model: string }) =>
  `${providerId} ${model}`
