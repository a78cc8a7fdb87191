import { Skeleton } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { nameOfConversation, type Conversation } from '../../shared/conversation.ts'
import { offerUndo } from '../ui/offerUndo.tsx'
import { useStores } from '../useStores.ts'
import { ConversationRow } from './ConversationRow.tsx'
import { groupByDay } from './groupByDay.ts'
import './conversations.css'

export function ConversationList() {
  const { conversations, openConversation, removeConversation, restoreConversation } = useStores()
  const status = useStore(conversations.store, (state) => state.status)
  const list = useStore(conversations.store, (state) => state.conversations)
  const selectedId = useStore(conversations.store, (state) => state.selectedId)
  const activityById = useStore(conversations.store, (state) => state.activityById)
  const [renamingId, setRenamingId] = useState<string | null>(null)

  async function remove(conversation: Conversation) {
    const { id } = conversation
    if (await removeConversation(id))
      offerUndo(`Deleted “${nameOfConversation(conversation)}”`, () => void restoreConversation(id))
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-conversation]')]
    const place = rows.findIndex((row) => row === event.target)
    const conversation = list.find(({ id }) => id === rows[place]?.dataset['conversation'])
    if (conversation === undefined) return
    if (event.key === 'ArrowDown') rows[place + 1]?.focus()
    else if (event.key === 'ArrowUp') rows[place - 1]?.focus()
    else if (event.key === 'Home') rows[0]?.focus()
    else if (event.key === 'End') rows.at(-1)?.focus()
    else if (event.key === 'F2') setRenamingId(conversation.id)
    else if (event.key === 'Delete') void remove(conversation)
    else return
    event.preventDefault()
  }

  if (status === 'loading') return <ListSkeleton />
  const entryId = list.some(({ id }) => id === selectedId) ? selectedId : list[0]?.id
  return (
    // The rows inside hold the focus; this only spares each of them a listener.
    <div className="conversations" onKeyDown={onKeyDown}>
      {groupByDay(list).map((group) => (
        <section key={group.name} aria-label={group.name}>
          <h2>{group.name}</h2>
          <ul>
            {group.conversations.map((conversation) => (
              <ConversationRow
                key={conversation.id}
                conversation={conversation}
                isSelected={conversation.id === selectedId}
                isEntry={conversation.id === entryId}
                activity={activityById[conversation.id] ?? null}
                isRenaming={conversation.id === renamingId}
                onOpen={() => openConversation(conversation.id)}
                onRename={() => setRenamingId(conversation.id)}
                onRenamed={(title) => {
                  setRenamingId(null)
                  if (title !== null) void conversations.change(conversation.id, { title })
                }}
                onToggleLocal={() =>
                  void conversations.setMode(conversation.id, conversation.mode === 'local' ? 'auto' : 'local')
                }
                onRemove={() => void remove(conversation)}
              />
            ))}
          </ul>
        </section>
      ))}
      {list.length === 0 && <p className="conversations__empty">What you write is kept here, by day.</p>}
    </div>
  )
}

const ListSkeleton = () => (
  <div className="conversations" aria-busy="true" aria-label="Loading conversations">
    {[70, 85, 60].map((width) => (
      <Skeleton key={width} height={14} mt={16} ml={10} width={`${width}%`} className="late" />
    ))}
  </div>
)
