import { ActionIcon } from '@mantine/core'
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { isSettled, type Message } from '../../shared/message.ts'
import { MessageFiles } from '../attachments/MessageFiles.tsx'
import { useStores } from '../useStores.ts'
import { AnswerMessage } from './AnswerMessage.tsx'
import { ComparedAnswers } from './ComparedAnswers.tsx'
import { comparedWith, threadOf, type ThreadEntry } from './thread.ts'
import { UserMessage } from './UserMessage.tsx'
import { useStickToBottom } from './useStickToBottom.ts'

/** Older messages are shown when asked for, so that a long conversation opens at once. */
const messagesAtOnce = 60

export function MessageList() {
  const { chat } = useStores()
  const conversationId = useStore(chat.store, (state) => state.conversationId)
  const messages = useStore(chat.store, (state) => state.messages)
  const chosenByParent = useStore(chat.store, (state) => state.chosenByParent)
  const thread = useMemo(() => threadOf(messages, chosenByParent), [messages, chosenByParent])
  const [shown, setShown] = useState({ conversationId, count: messagesAtOnce })
  const count = shown.conversationId === conversationId ? shown.count : messagesAtOnce
  const last = thread.at(-1)
  const newest = last?.message
  const other = last === undefined ? null : comparedWith(last, messages)
  const question = thread.findLast(({ message }) => message.author === 'user')?.message
  const { scroller, column, isAtBottom, toBottom } = useStickToBottom(`${conversationId} ${question?.id}`)

  return (
    <div className="chat__reading">
      {/* The scroller takes the focus so that it can be read with the keyboard. */}
      <div className="chat__scroll" ref={scroller} tabIndex={0} role="region" aria-label="Conversation">
        <div className="chat__column" ref={column}>
          {thread.length > count && (
            <button
              type="button"
              className="pill chat__earlier"
              onClick={() => setShown({ conversationId, count: count + messagesAtOnce })}
            >
              Show {Math.min(messagesAtOnce, thread.length - count)} earlier messages
            </button>
          )}
          {thread.slice(-count).map((entry) => (
            <Entry
              key={entry.message.id}
              entry={entry}
              isNewest={entry === last}
              other={entry === last ? other : null}
            />
          ))}
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {newest?.author === 'assistant' && (isSettled(newest.status) ? 'The answer is here.' : 'Answering.')}
      </p>
      {!isAtBottom && (
        <ActionIcon
          className="chat__newest"
          radius="xl"
          size={34}
          aria-label="Go to the newest message"
          onClick={toBottom}
        >
          <IconArrowDown size={18} />
        </ActionIcon>
      )}
    </div>
  )
}

interface EntryProps {
  readonly entry: ThreadEntry
  readonly isNewest: boolean
  /** The answer it stands beside. */
  readonly other: Message | null
}

function Entry({ entry: { message, versions }, isNewest, other }: EntryProps) {
  if (message.author === 'user') {
    return (
      <>
        <UserMessage text={message.text} />
        <MessageFiles messageId={message.id} />
      </>
    )
  }
  if (other !== null) return <ComparedAnswers message={message} other={other} versions={versions.join(' ')} />
  const others = versions.length > 1 ? versions.join(' ') : ''
  return <AnswerMessage message={message} versions={others} isNewest={isNewest} canKeep={false} />
}
