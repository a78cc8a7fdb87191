import { Button } from '@mantine/core'
import type { Finding } from '../../shared/finding.ts'
import { useStores } from '../useStores.ts'
import { canBeHarmless, confidenceWords, nameOfType, reasonSentence } from './findingWords.ts'
import { useTeachHarmless } from './useTeachHarmless.ts'

interface Props {
  readonly finding: Finding
  /** As it stands in the text. */
  readonly value: string
  readonly onDone?: () => void
}

/** What was found, why, how sure that is, and the one thing that can be said against it. */
export function FindingCard({ finding, value, onDone }: Props) {
  const { view } = useStores()
  const teach = useTeachHarmless()
  return (
    <div className="finding">
      <p className="finding__name">
        <b>{nameOfType(finding.type)}</b> <span className="quiet">{confidenceWords(finding.confidence)}</span>
      </p>
      <p className="finding__reason">{reasonSentence(finding)}</p>
      {canBeHarmless(finding.type) && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            onDone?.()
            void teach(finding.type, value)
          }}
        >
          Not sensitive
        </Button>
      )}
      {finding.type === 'custom' && (
        <Button size="compact-sm" variant="default" onClick={() => view.showSettings('privacy')}>
          Change your words
        </Button>
      )}
    </div>
  )
}
