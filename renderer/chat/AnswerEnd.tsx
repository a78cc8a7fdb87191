import { Button, Menu } from '@mantine/core'
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import { useStore } from 'zustand'
import type { Message } from '../../shared/message.ts'
import type { ModelKey } from '../../shared/model.ts'
import { ModelMenuItems } from '../models/ModelMenuItems.tsx'
import { usd } from '../../shared/money.ts'
import type { NextStep } from '../ui/describeError.ts'
import { useStores } from '../useStores.ts'
import { answerEndWords, offerWords } from './answerEndWords.ts'
import { isBusy } from './chatState.ts'

/** How an answer ended that did not end by itself: what happened, what is kept, what to do next. */
export function AnswerEnd({ message }: { message: Message }) {
  const { chat, view, settings: settingsStore } = useStores()
  const currency = useStore(settingsStore.store, (state) => state.settings?.currency ?? usd)
  const isWaiting = useStore(chat.store, isBusy)
  const { offer } = message
  const end = answerEndWords(message)
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
        {message.error?.kind === 'no-destination' && <GivePrice model={message.error.unpriced} />}
        {offer !== null && (
          <Button
            size="compact-sm"
            disabled={isWaiting}
            onClick={() => void chat.retry(message.id, keyOf(offer.destination))}
          >
            {offerWords(offer, currency)}
          </Button>
        )}
        {end.canContinue && (
          <Button size="compact-sm" disabled={isWaiting} onClick={() => void chat.goOn(message.id)}>
            Continue
          </Button>
        )}
        {end.canRetry && <Retry message={message} next={end.next} />}
      </div>
    </div>
  )
}

function GivePrice({ model }: { model: ModelKey | null }) {
  const { view } = useStores()
  if (model === null) return null
  return (
    <Button size="compact-sm" onClick={() => view.showPrice(model)}>
      Give the price of {model.model}
    </Button>
  )
}

const keyOf = ({ providerId, model }: ModelKey): ModelKey => ({ providerId, model })

/** Another try, here or elsewhere. */
function Retry({ message, next }: { message: Message; next: NextStep }) {
  const { chat } = useStores()
  const isWaiting = useStore(chat.store, isBusy)
  // What is likeliest to help stands out, once.
  const stands = message.text === '' && message.offer === null ? next : 'none'
  return (
    <>
      <Button
        size="compact-sm"
        variant={stands === 'retry' ? 'filled' : 'default'}
        disabled={isWaiting}
        onClick={() => void chat.retry(message.id, null)}
      >
        Try again
      </Button>
      <Menu position="bottom-start" width={320}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant={stands === 'elsewhere' ? 'filled' : 'default'}
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
    </>
  )
}

const settingsFor: Partial<Record<NextStep, 'providers' | 'budget'>> = {
  'open-keys': 'providers',
  'open-providers': 'providers',
  'open-budget': 'budget',
}
