import { MultiSelect, NativeSelect } from '@mantine/core'
import { tierSchema, type Tier } from '../../shared/model.ts'
import type { Provider } from '../../shared/settings.ts'

type ChosenModel = Provider['models'][number]

interface Props {
  readonly available: readonly string[]
  readonly chosen: readonly ChosenModel[]
  /** For models that are added. */
  readonly tier: Tier
  readonly onChange: (chosen: readonly ChosenModel[]) => void
}

const tierLabels: Readonly<Record<Tier, string>> = {
  fast: 'Fast: small, for quick things',
  strong: 'Strong: large, for most things',
  frontier: 'Frontier: the best there is',
}

export function ModelChoice({ available, chosen, tier, onChange }: Props) {
  const ids = [...new Set([...available, ...chosen.map(({ id }) => id)])]
  const take = (wished: readonly string[]) =>
    onChange(
      wished.map((id) => chosen.find((model) => model.id === id) ?? { id, tier, price: null, contextTokens: null }),
    )
  return (
    <div className="model-choice">
      <MultiSelect
        label="Models that may be asked"
        placeholder={chosen.length === 0 ? 'Choose at least one' : ''}
        searchable
        data={ids}
        value={chosen.map(({ id }) => id)}
        onChange={take}
      />
      {chosen.map((model) => (
        <NativeSelect
          key={model.id}
          size="xs"
          label={model.id}
          data={tierSchema.options.map((value) => ({ value, label: tierLabels[value] }))}
          value={model.tier}
          onChange={(event) => {
            const next = tierSchema.parse(event.currentTarget.value)
            onChange(chosen.map((other) => (other.id === model.id ? { ...other, tier: next } : other)))
          }}
        />
      ))}
    </div>
  )
}
