import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs'
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs'
import IconRefresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs'
import { useStore } from 'zustand'
import type { Message } from '../../shared/message.ts'
import { ModelMenuItems } from '../models/ModelMenuItems.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { useStores } from '../useStores.ts'
import { isBusy } from './chatState.ts'

interface Props {
  readonly message: Message
  /** Ids of all answers to the same message, joined by blanks; empty where there is one. */
  readonly versions: string
  /** Whether it stands beside another one, of which one may be kept. */
  readonly canKeep: boolean
}

/** What can be done with a finished answer. */
export function AnswerActions({ message, versions, canKeep }: Props) {
  const { chat } = useStores()
  const isWaiting = useStore(chat.store, isBusy)
  return (
    <span className="answer__actions">
      {canKeep && message.text !== '' && (
        <Button size="compact-sm" variant="default" disabled={isWaiting} onClick={() => void chat.keep(message.id)}>
          Keep this one
        </Button>
      )}
      {versions !== '' && <VersionSwitch message={message} versions={versions.split(' ')} />}
      {message.text !== '' && <CopyButton label="Copy answer" text={() => message.text} />}
      {message.status === 'complete' && (
        <Menu position="bottom-end" width={320}>
          <Menu.Target>
            <Tooltip label="Answer again">
              <ActionIcon aria-label="Answer again" size={28} disabled={isWaiting}>
                <IconRefresh size={16} />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown className="tall-menu">
            <Menu.Label>Answer again</Menu.Label>
            <Menu.Item onClick={() => void chat.retry(message.id, null)}>Let the gate decide</Menu.Item>
            <ModelMenuItems onPick={(model) => void chat.retry(message.id, model)} />
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  )
}

function VersionSwitch({ message, versions }: { message: Message; versions: readonly string[] }) {
  const { chat } = useStores()
  const place = versions.indexOf(message.id)
  const go = (id: string | undefined) => id !== undefined && chat.choose(message.parentId, id)
  return (
    <span className="versions figures">
      <ActionIcon aria-label="Answer before" size={28} disabled={place === 0} onClick={() => go(versions[place - 1])}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      {place + 1} of {versions.length}
      <ActionIcon
        aria-label="Answer after"
        size={28}
        disabled={place === versions.length - 1}
        onClick={() => go(versions[place + 1])}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </span>
  )
}
