import { Button, Menu } from '@mantine/core'
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import { useStore } from 'zustand'
import type { Message } from '../../shared/message.ts'
import { ModelMenuItems } from '../models/ModelMenuItems.tsx'
import { describeError, type NextStep } from '../ui/describeError.ts'
import { useStores } from '../useStores.ts'
import { isBusy } from './chatState.ts'

/** How an answer ended that did not end by itself: what happened, what is kept, what to do next. */
export function AnswerEnd({ message }: { message: Message }) {
  const { chat, view } = useStores()
  const isWaiting = useStore(chat.store, isBusy)
  const end = endOf(message)
  if (end === null) return null
  const settings = settingsFor[end.next]
  return (
    <div className="answer-end" data-failed={message.status === 'failed'}>
      <p>{end.sentence}</p>
      <div className="answer-end__actions">
        {settings !== undefined && (
          <Button
            size="compact-sm"
            onClick={() => (settings === 'budget' ? view.setBudgetOpen(true) : view.showSettings(settings))}
          >
            {settings === 'budget' ? 'Open the budget' : 'Open settings'}
          </Button>
        )}
        {message.text !== '' && (
          <Button size="compact-sm" disabled={isWaiting} onClick={() => void chat.goOn(message.id)}>
            Continue
          </Button>
        )}
        <Button
          size="compact-sm"
          variant={message.text === '' && end.next === 'retry' ? 'filled' : 'default'}
          disabled={isWaiting}
          onClick={() => void chat.retry(message.id, null)}
        >
          Try again
        </Button>
        <Menu position="bottom-start" width={320}>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant={end.next === 'elsewhere' && message.text === '' ? 'filled' : 'default'}
              disabled={isWaiting}
              rightSection={<IconChevronDown size={13} />}
            >
              Answer elsewhere
            </Button>
          </Menu.Target>
          <Menu.Dropdown className="tall-menu">
            <ModelMenuItems onPick={(model) => void chat.retry(message.id, model)} />
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  )
}

function endOf({ status, error, text }: Message): { readonly sentence: string; readonly next: NextStep } | null {
  const kept = text === '' ? 'Your message is kept.' : 'The text so far is kept.'
  if (status === 'failed' && error !== null) return describeError(error, kept)
  if (status === 'failed') return { sentence: `This was not answered. ${kept}`, next: 'retry' }
  if (status === 'stopped') return { sentence: `You stopped this answer. ${kept}`, next: 'retry' }
  if (status === 'interrupted') return { sentence: `This answer was interrupted. ${kept}`, next: 'retry' }
  return null
}

const settingsFor: Partial<Record<NextStep, 'providers' | 'budget'>> = {
  'open-keys': 'providers',
  'open-providers': 'providers',
  'open-budget': 'budget',
}
