import type { Message } from '../../shared/message.ts'
import { AnswerMessage } from './AnswerMessage.tsx'

interface Props {
  readonly message: Message
  readonly other: Message
  /** Ids of all answers to the same message, oldest first, joined by blanks. */
  readonly versions: string
}

/** Two answers to the same message, the older one first: side by side where there is room. */
export function ComparedAnswers({ message, other, versions }: Props) {
  const ids = versions.split(' ')
  const pair = [message, other].toSorted((left, right) => ids.indexOf(left.id) - ids.indexOf(right.id))
  return (
    <section className="compared" aria-label="Two answers to compare">
      <p className="compared__note">
        Two answers to the same message. The one you keep is the one the conversation goes on from, and the gate learns
        from it.
      </p>
      {pair.map((answer) => (
        <AnswerMessage
          key={answer.id}
          message={answer}
          versions={ids.length > 2 && answer.id === message.id ? versions : ''}
          isNewest
          canKeep
        />
      ))}
    </section>
  )
}
