import { Button, CloseButton } from '@mantine/core'
import IconAlertCircle from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs'
import { useStore } from 'zustand'
import type { SettingsSection } from '../viewStore.ts'
import { describeError, type NextStep } from '../ui/describeError.ts'
import { useStores } from '../useStores.ts'

/** Why the last action in this conversation did not work. */
export function SendProblem() {
  const { chat, sendDraft, view } = useStores()
  const problem = useStore(chat.store, (state) => state.problem)
  const hasDraft = useStore(useStores().draft.store, (state) => state.text.trim() !== '')
  if (problem === null) return null
  const { sentence, next } = describeError(problem, 'What you wrote is kept.')
  const section = sections[next]
  return (
    <div className="send-problem" role="alert">
      <IconAlertCircle size={16} aria-hidden />
      <p>{sentence}</p>
      {section !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => view.showSettings(section)}>
          Open settings
        </Button>
      )}
      {next === 'retry' && hasDraft && (
        <Button size="compact-sm" variant="default" onClick={() => void sendDraft()}>
          Try again
        </Button>
      )}
      <CloseButton size="sm" aria-label="Hide this" onClick={chat.dismissProblem} />
    </div>
  )
}

const sections: Partial<Record<NextStep, SettingsSection>> = {
  'open-keys': 'providers',
  'open-providers': 'providers',
  'open-budget': 'budget',
}
