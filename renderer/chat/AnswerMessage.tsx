import { memo } from 'react'
import { useStore } from 'zustand'
import { describeFailure } from '../../shared/failure.ts'
import { isSettled, type Message } from '../../shared/message.ts'
import { RouteBadge } from '../route/RouteBadge.tsx'
import { Markdown } from '../ui/Markdown.tsx'
import { placeOf } from '../../shared/placeWords.ts'
import { useStores } from '../useStores.ts'
import { AnswerActions } from './AnswerActions.tsx'
import { AnswerEnd } from './AnswerEnd.tsx'
import { Waiting } from './Waiting.tsx'

interface Props {
  readonly message: Message
  /** Ids of all answers to the same message, joined by blanks; empty where there is one. */
  readonly versions: string
  readonly isNewest: boolean
  /** Whether it stands beside another one, of which one may be kept. */
  readonly canKeep: boolean
}

export const AnswerMessage = memo(function AnswerMessage({ message, versions, isNewest, canKeep }: Props) {
  const isOpen = !isSettled(message.status)
  return (
    <article className="answer" aria-label="Answer" aria-busy={isOpen}>
      <Reasoning text={message.reasoning} isOpen={isOpen && message.text === ''} />
      <Detours messageId={message.id} />
      <div className="answer__text" data-streaming={isOpen}>
        {message.text !== '' && <Markdown text={message.text} />}
        {isOpen && message.text === '' && <Waiting turnId={message.turnId} status={message.status} />}
      </div>
      <AnswerEnd message={message} />
      <footer className="answer__foot" data-newest={isNewest}>
        <RouteBadge message={message} />
        {!isOpen && <AnswerActions message={message} versions={versions} canKeep={canKeep} />}
      </footer>
    </article>
  )
})

function Reasoning({ text, isOpen }: { text: string; isOpen: boolean }) {
  if (text === '') return null
  return (
    <details className="reasoning">
      <summary>{isOpen ? 'Thinking…' : 'How it thought about this'}</summary>
      <div dir="auto">{text}</div>
    </details>
  )
}

/** Attempts that failed on the way: a switch is never silent. */
function Detours({ messageId }: { messageId: string }) {
  const { chat } = useStores()
  const detours = useStore(chat.store, (state) => state.detours)
  return detours
    .filter((detour) => detour.messageId === messageId && detour.next !== null)
    .map(({ destination, failure, next }) => (
      <p key={`${destination.providerId} ${destination.model}`} className="answer__note">
        {describeFailure(failure, placeOf(destination))}.
        {next !== null && ` Asked ${next.model} (${placeOf(next)}) instead.`}
      </p>
    ))
}
