import { Input, NativeSelect, Radio, Slider, Switch } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { strategySchema, type Strategy } from '../../shared/profile.ts'
import type { ProfileFieldsProps } from './ProfileForm.tsx'

/** From when on a profile asks a stronger model, and which of several. */
export function CloudFields({ draft, change }: ProfileFieldsProps) {
  const { threshold, cloudShare, answerCheckBar } = draft
  return (
    <>
      <Radio.Group
        label="Measured by"
        value={cloudShare === null ? 'gain' : 'share'}
        onChange={(value) => change({ cloudShare: value === 'share' ? 0.2 : null })}
      >
        <Radio value="gain" mt={6} label="How much a stronger model is expected to help" />
        <Radio value="share" mt={8} label="The share of your turns that goes out" />
      </Radio.Group>
      {cloudShare === null ? (
        <PercentField
          label={`Ask it from an expected help of ${percent(threshold)} on`}
          note="At 0 % always, at 100 % hardly ever."
          value={threshold}
          onChange={(value) => change({ threshold: value })}
        />
      ) : (
        <PercentField
          label={`About ${percent(cloudShare)} of your turns`}
          note="The turns that gain most. Held over the next dozens of turns, not at every one."
          value={cloudShare}
          onChange={(value) => change({ cloudShare: value })}
        />
      )}
      <NativeSelect
        label="Of several models, prefer"
        value={draft.strategy}
        onChange={(event) => change({ strategy: strategySchema.parse(event.currentTarget.value) })}
        data={strategySchema.options.map((value) => ({ value, label: strategyLabels[value] }))}
      />
      <Switch
        label="Turn to the cloud when this machine fails"
        description="Only with text that may leave. Otherwise the answer stops with the reason and a button."
        checked={draft.fallsBackToCloud}
        onChange={({ currentTarget }) => change({ fallsBackToCloud: currentTarget.checked })}
      />
      <Switch
        label="Check answers of this machine"
        description="One that looks poor is given again by a stronger model, where the text may go there."
        checked={answerCheckBar !== null}
        onChange={({ currentTarget }) => change({ answerCheckBar: currentTarget.checked ? 0.35 : null })}
      />
      {answerCheckBar !== null && (
        <PercentField
          label={`Poor is below ${percent(answerCheckBar)}`}
          note="The higher, the more answers are given again."
          value={answerCheckBar}
          onChange={(value) => change({ answerCheckBar: value })}
        />
      )}
    </>
  )
}

const percent = (share: number) => `${Math.round(share * 100)} %`

const strategyLabels: Readonly<Record<Strategy, string>> = {
  balanced: 'the one that fits the question',
  quality: 'the strongest',
  cost: 'the cheapest that fits',
  latency: 'the one that answers first',
  privacy: 'the one nearest to you, whatever it is asked',
}

interface PercentFieldProps {
  readonly label: ReactNode
  readonly note: string
  /** 0–1. */
  readonly value: number
  readonly onChange: (value: number) => void
}

function PercentField({ label, note, value, onChange }: PercentFieldProps) {
  const id = useId()
  return (
    <Input.Wrapper label={label} description={note} labelElement="div" labelProps={{ id }}>
      <Slider
        mt={8}
        min={0}
        max={100}
        label={null}
        thumbProps={{ 'aria-labelledby': id }}
        value={Math.round(value * 100)}
        onChange={(hundredths) => onChange(hundredths / 100)}
      />
    </Input.Wrapper>
  )
}
