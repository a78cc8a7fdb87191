import { Radio, Switch, Textarea } from '@mantine/core'
import { useState } from 'react'
import { modeSchema } from '../../shared/conversation.ts'
import { useStores } from '../useStores.ts'
import { LearnedPanel } from './LearnedPanel.tsx'
import { useSettings } from './useSettings.ts'

const modeLabels = {
  auto: ['Auto', 'The gate decides message by message.'],
  local: ['Local only', 'Nothing leaves this machine until you say so.'],
  cloud: ['Prefer cloud', 'The cloud where the text may leave, else here.'],
} as const

export function GeneralSection() {
  const { settings } = useStores()
  const { newConversationMode, instructions, practice } = useSettings()
  const [wish, setWish] = useState(instructions)
  return (
    <div className="form">
      <Radio.Group
        label="New conversations start with"
        value={newConversationMode}
        onChange={(value) => void settings.change({ newConversationMode: modeSchema.parse(value) })}
      >
        {modeSchema.options.map((mode) => (
          <Radio key={mode} value={mode} mt={8} label={modeLabels[mode][0]} description={modeLabels[mode][1]} />
        ))}
      </Radio.Group>
      <Textarea
        label="Instructions"
        description="Sent with every conversation. The gate reads them like everything else that would leave."
        autosize
        minRows={3}
        maxRows={12}
        value={wish}
        onChange={(event) => setWish(event.currentTarget.value)}
        onBlur={() => wish !== instructions && void settings.change({ instructions: wish })}
      />
      <Switch
        label="Practice models"
        description="Made-up models on this machine that behave like real ones, to try everything without a key."
        checked={practice}
        onChange={({ currentTarget }) => void settings.change({ practice: currentTarget.checked })}
      />
      <LearnedPanel />
    </div>
  )
}
