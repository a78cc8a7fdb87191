import { Button, Skeleton } from '@mantine/core'
import { useStore } from 'zustand'
import { ConsentSheet } from '../consent/ConsentSheet.tsx'
import { describeError } from '../ui/describeError.ts'
import { useStores } from '../useStores.ts'
import { Composer } from './Composer.tsx'
import { EmptyConversation } from './EmptyConversation.tsx'
import { MessageList } from './MessageList.tsx'
import { SendProblem } from './SendProblem.tsx'
import './chat.css'

export function ChatView() {
  const { chat } = useStores()
  const phase = useStore(chat.store, (state) => state.phase)
  const isEmpty = useStore(chat.store, (state) => state.messages.length === 0)
  const ask = useStore(chat.store, (state) => state.ask)
  return (
    <main className="chat">
      {phase.status === 'opening' && <ChatSkeleton />}
      {phase.status === 'failed' && (
        <div className="chat__middle">
          <p>{describeError(phase.error, 'What you wrote is kept.').sentence}</p>
          <Button variant="default" onClick={() => void chat.reopen()}>
            Try again
          </Button>
        </div>
      )}
      {phase.status === 'ready' && (isEmpty ? <EmptyConversation /> : <MessageList />)}
      <div className="dock">
        <SendProblem />
        {ask !== null && (
          <ConsentSheet
            key={ask.turnId}
            ask={ask}
            onAnswer={(choice, reveal) => void chat.answerAsk(ask.turnId, choice, reveal)}
          />
        )}
        <Composer hasSheet={ask !== null} />
      </div>
    </main>
  )
}

const ChatSkeleton = () => (
  <div className="chat__scroll" aria-busy="true" aria-label="Opening the conversation">
    <div className="chat__column late">
      <Skeleton height={44} width="55%" ml="auto" radius={14} />
      <Skeleton height={14} width="96%" />
      <Skeleton height={14} width="90%" />
      <Skeleton height={14} width="62%" />
    </div>
  </div>
)
