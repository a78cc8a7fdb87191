import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { describeError } from '../ui/describeError.ts'
import { useStores } from '../useStores.ts'
import { lessonWords } from './lessonWords.ts'

/** What was learned from the answers that were kept, and the way to have it forgotten. */
export function LearnedPanel() {
  const { learned: lessons } = useStores()
  const { learned, isForgotten, problem } = useStore(lessons.store)
  useEffect(() => void lessons.read(), [lessons])
  return (
    <section aria-labelledby="learned">
      <h2 id="learned">What Gatehouse learned from you</h2>
      <p className="form__note">
        When you keep one of two answers, the gate sends messages like that one the same way more often. This is stored
        on this machine only, without your words.
      </p>
      {problem !== null && <p role="alert">{describeError(problem, 'What was learned is kept.').sentence}</p>}
      {learned !== null && learned.comparisons === 0 && !isForgotten && (
        <p className="form__note">Nothing yet. Use “Answer again” under an answer, then keep the better one.</p>
      )}
      {learned !== null && learned.comparisons > 0 && (
        <>
          <ul className="lessons">
            {learned.lessons.map((lesson) => (
              <li key={lesson.taskClass}>{lessonWords(lesson)}</li>
            ))}
          </ul>
          <Button variant="default" size="compact-sm" onClick={() => void lessons.forget()}>
            Forget all of it
          </Button>
        </>
      )}
      {isForgotten && (
        <p className="form__note" role="status">
          Forgotten.{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void lessons.restore()}>
            Undo
          </Button>
        </p>
      )}
    </section>
  )
}
