import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import {
  commandCaller,
  keyOf,
  limitPeriodSchema,
  windowCaller,
  type Limit,
  type LimitPeriod,
  type LimitScope,
} from '../../shared/budget.ts'
import { nameOfConversation } from '../../shared/conversation.ts'
import { nanoUsdPerUsd } from '../../shared/money.ts'
import { useStores } from '../useStores.ts'
import { callerWords } from './limitNames.ts'

interface Choice {
  readonly label: string
  readonly scope: LimitScope
}

const firstLimitNanoUsd = 5 * nanoUsdPerUsd

/** Adds a limit for less than everything, or for a day. */
export function NewLimit({ limits, onAdd }: { limits: readonly Limit[]; onAdd: (limit: Limit) => void }) {
  const choices = useChoices()
  const [chosen, setChosen] = useState('0')
  const [period, setPeriod] = useState<LimitPeriod>('day')
  const choice = choices[Number(chosen)]
  const taken = new Set(limits.map(keyOf))
  const isTaken = choice === undefined || taken.has(keyOf({ scope: choice.scope, period }))
  return (
    <div className="new-limit">
      <NativeSelect
        label="Another limit for"
        data={choices.map(({ label }, index) => ({ value: `${index}`, label }))}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <NativeSelect
        label="In"
        data={[
          { value: 'day', label: 'a day' },
          { value: 'month', label: 'a month' },
        ]}
        value={period}
        onChange={(event) => setPeriod(limitPeriodSchema.parse(event.currentTarget.value))}
      />
      <Button
        variant="default"
        disabled={isTaken}
        onClick={() => choice && onAdd({ scope: choice.scope, period, limitNanoUsd: firstLimitNanoUsd, hard: true })}
      >
        Add
      </Button>
    </div>
  )
}

function useChoices(): Choice[] {
  const { settings, conversations } = useStores()
  const providers = useStore(settings.store, (state) => state.settings?.providers)
  const selected = useStore(conversations.store, (state) =>
    state.conversations.find(({ id }) => id === state.selectedId),
  )
  const paid = (providers ?? []).filter(({ locality }) => locality === 'cloud')
  return [
    { label: 'Everything', scope: { kind: 'all' } },
    ...paid.map(({ id, name }): Choice => ({ label: name, scope: { kind: 'provider', providerId: id } })),
    ...paid.flatMap(({ id, models }) =>
      models.map((model): Choice => ({
        label: model.id,
        scope: { kind: 'model', providerId: id, model: model.id },
      })),
    ),
    ...(selected === undefined
      ? []
      : [
          {
            label: `This conversation: ${nameOfConversation(selected)}`,
            scope: { kind: 'conversation' as const, conversationId: selected.id },
          },
        ]),
    ...[windowCaller, commandCaller].map((caller): Choice => ({
      label: callerWords(caller),
      scope: { kind: 'caller', caller },
    })),
  ]
}
