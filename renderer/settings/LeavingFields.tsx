import { NativeSelect, Switch } from '@mantine/core'
import { useStore } from 'zustand'
import { isAbove, levels, type Level } from '../../shared/level.ts'
import { levelSchema } from '../../shared/sensitivity.ts'
import { useStores } from '../useStores.ts'
import type { ProfileFieldsProps } from './ProfileForm.tsx'

/** What a profile lets leave this machine. */
export function LeavingFields({ draft, change }: ProfileFieldsProps) {
  const { status } = useStores()
  const surroundings = useStore(status.store, (state) => state.status?.surroundings ?? null)
  const { allowed } = draft
  return (
    <>
      <LevelSelect
        label="To machines you trust"
        description="Without a question."
        value={allowed.trusted}
        onChange={(trusted) => change({ allowed: { ...allowed, trusted } })}
      />
      <LevelSelect
        label="To the cloud, at most"
        description="Even when you are asked. What is above this always stays."
        value={allowed.cloud}
        onChange={(cloud) => change({ allowed: { ...allowed, cloud } })}
      />
      {allowed.cloud !== null && (
        <NativeSelect
          label="Ask me before the cloud gets"
          value={isAbove(draft.asksAbove, allowed.cloud) ? allowed.cloud : draft.asksAbove}
          onChange={(event) => change({ asksAbove: levelSchema.parse(event.currentTarget.value) })}
          data={levels
            .filter((level) => allowed.cloud !== null && !isAbove(level, allowed.cloud))
            .map((level) => ({
              value: level,
              label: level === allowed.cloud ? 'nothing: never ask' : asksLabels[level],
            }))}
        />
      )}
      <Switch
        label="Keep everything here on battery"
        description={
          surroundings?.onBattery === null ? 'Gatehouse cannot tell here whether it runs on a battery.' : null
        }
        checked={draft.localOnBattery}
        onChange={({ currentTarget }) => change({ localOnBattery: currentTarget.checked })}
      />
      <Switch
        label="Keep everything here on a metered network"
        description={
          surroundings?.metered === null ? 'Gatehouse cannot tell here whether the network is metered.' : null
        }
        checked={draft.localOnMetered}
        onChange={({ currentTarget }) => change({ localOnMetered: currentTarget.checked })}
      />
    </>
  )
}

const asksLabels: Readonly<Record<Level, string>> = {
  public: 'anything internal, such as names',
  internal: 'anything confidential',
  confidential: 'anything restricted',
  restricted: 'nothing',
}

const levelLabels: Readonly<Record<Level, string>> = {
  public: 'Public text only',
  internal: 'Up to internal: names and contacts',
  confidential: 'Up to confidential: private matters, accounts',
  restricted: 'Everything, restricted text too',
}

interface LevelSelectProps {
  readonly label: string
  readonly description: string
  readonly value: Level | null
  readonly onChange: (level: Level | null) => void
}

const LevelSelect = ({ label, description, value, onChange }: LevelSelectProps) => (
  <NativeSelect
    label={label}
    description={description}
    value={value ?? ''}
    onChange={({ currentTarget }) =>
      onChange(currentTarget.value === '' ? null : levelSchema.parse(currentTarget.value))
    }
    data={[{ value: '', label: 'Nothing' }, ...levels.map((level) => ({ value: level, label: levelLabels[level] }))]}
  />
)
