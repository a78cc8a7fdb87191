import { Button, NumberInput, Radio } from '@mantine/core'
import type { Limit } from '../../shared/budget.ts'
import { useLimitName } from './limitNames.ts'
import { inCurrency, inNanoUsd, useMoney } from './useMoney.ts'

interface Props {
  readonly limit: Limit
  /** Else it is named after what it is for. */
  readonly name?: string
  readonly onChange: (limit: Limit) => void
  readonly onRemove?: () => void
}

export function LimitFields({ limit, name, onChange, onRemove }: Props) {
  const nameOf = useLimitName()
  const { currency } = useMoney()
  const title = name ?? nameOf(limit)
  return (
    <fieldset className="limit-fields">
      <NumberInput
        label={`Limit for ${title}, in ${currency.code}`}
        min={0}
        decimalScale={2}
        allowNegative={false}
        thousandSeparator
        maw={260}
        value={inCurrency(limit.limitNanoUsd, currency)}
        onChange={(value) =>
          typeof value === 'number' && onChange({ ...limit, limitNanoUsd: inNanoUsd(value, currency) })
        }
      />
      <Radio.Group
        label={`At the limit for ${title}`}
        value={limit.hard ? 'hard' : 'soft'}
        onChange={(value) => onChange({ ...limit, hard: value === 'hard' })}
      >
        <Radio
          value="hard"
          mt={6}
          label="Stop paying"
          description="Nothing is sent that could overshoot; this machine still answers."
        />
        <Radio value="soft" mt={8} label="Only warn" description="You are told, and answers go on." />
      </Radio.Group>
      {onRemove && (
        <div>
          <Button size="compact-sm" variant="default" onClick={onRemove} aria-label={`Remove the limit for ${title}`}>
            Remove
          </Button>
        </div>
      )}
    </fieldset>
  )
}
