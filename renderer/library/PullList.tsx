import { Button, Progress } from '@mantine/core'
import type { Pull } from '../../shared/library.ts'
import { useStores } from '../useStores.ts'
import { pullWords } from './libraryWords.ts'

/** Models on their way; they go on whether this is looked at or not. */
export const PullList = ({ pulls }: { pulls: readonly Pull[] }) => (
  <section aria-label="Downloads">
    <h2>On their way</h2>
    <ul className="library__list">
      {pulls.map((pull) => (
        <PullRow key={pull.name} pull={pull} />
      ))}
    </ul>
  </section>
)

export function PullRow({ pull }: { pull: Pull }) {
  const { library } = useStores()
  const { name, status, completedBytes, totalBytes } = pull
  const isMoving = status === 'running' || status === 'waiting'
  const percent = totalBytes === null || totalBytes === 0 ? 0 : (100 * completedBytes) / totalBytes
  return (
    <li>
      <div className="library__head">
        <b>{name}</b>
        <span className="library__actions">
          {status !== 'unavailable' && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${isMoving ? 'Pause' : 'Go on with'} ${name}`}
              onClick={() => void (isMoving ? library.pause(name) : library.pull(name))}
            >
              {isMoving ? 'Pause' : 'Go on'}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={`Cancel ${name}`}
            onClick={() => void library.cancel(name)}
          >
            {status === 'unavailable' ? 'Put away' : 'Cancel'}
          </Button>
        </span>
      </div>
      {status !== 'unavailable' && (
        <Progress.Root size={6}>
          <Progress.Section
            value={percent}
            color={status === 'running' ? 'var(--accent)' : 'var(--line-strong)'}
            aria-label={`${name} downloaded`}
            aria-valuetext={`${Math.round(percent)} percent`}
          />
        </Progress.Root>
      )}
      <p className={pull.problem === null ? 'quiet' : 'library__problem'}>{pullWords(pull)}</p>
    </li>
  )
}
