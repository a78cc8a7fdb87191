import { ActionIcon, Menu } from '@mantine/core'
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs'
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import { useState } from 'react'
import { nameOfConversation, type Conversation } from '../../shared/conversation.ts'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import type { Activity } from './conversationsStore.ts'
import { RenameField } from './RenameField.tsx'

interface Props {
  readonly conversation: Conversation
  readonly isSelected: boolean
  /** The one row that Tab reaches; arrows lead to the others. */
  readonly isEntry: boolean
  readonly activity: Activity | null
  readonly isRenaming: boolean
  readonly onOpen: () => void
  readonly onRename: () => void
  readonly onRenamed: (title: string | null) => void
  readonly onToggleLocal: () => void
  readonly onRemove: () => void
}

export function ConversationRow(props: Props) {
  const { conversation, isSelected, isEntry, activity, onOpen, onRename } = props
  const [isMenuOpen, setMenuOpen] = useState(false)
  const name = nameOfConversation(conversation)
  const isLocal = conversation.mode === 'local'
  if (props.isRenaming) {
    return (
      <li className="conversation" data-selected={isSelected}>
        <RenameField title={conversation.title} onDone={props.onRenamed} />
      </li>
    )
  }
  return (
    <li
      className="conversation"
      data-selected={isSelected}
      data-menu={isMenuOpen}
      onContextMenu={(event) => {
        event.preventDefault()
        setMenuOpen(true)
      }}
    >
      <button
        type="button"
        className="conversation__open"
        data-conversation={conversation.id}
        aria-current={isSelected ? 'page' : undefined}
        tabIndex={isEntry ? 0 : -1}
        onClick={onOpen}
        onDoubleClick={onRename}
      >
        {isLocal && <LocalityMark locality="device" />}
        {isLocal && <span className="visually-hidden">Local only: </span>}
        <span className="truncate" dir="auto">
          {name}
        </span>
        {activity !== null && !isSelected && (
          <span className="conversation__activity" data-activity={activity}>
            <span className="visually-hidden">{activity === 'asking' ? 'Waits for you' : 'Answering'}</span>
          </span>
        )}
      </button>
      <Menu opened={isMenuOpen} onChange={setMenuOpen} position="bottom-start" width={220}>
        <Menu.Target>
          <ActionIcon
            className="conversation__menu"
            aria-label={`Actions for ${name}`}
            size={26}
            tabIndex={isEntry ? 0 : -1}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} />} rightSection={<kbd>F2</kbd>} onClick={onRename}>
            Rename
          </Menu.Item>
          <Menu.Item leftSection={<LocalityMark locality="device" size={15} />} onClick={props.onToggleLocal}>
            {isLocal ? 'Let the gate decide again' : 'Make it local only'}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={15} />}
            rightSection={<kbd>Del</kbd>}
            color="var(--stop)"
            onClick={props.onRemove}
          >
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
