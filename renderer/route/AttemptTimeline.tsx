import { useStore } from 'zustand'
import { describeFailure } from '../../shared/failure.ts'
import { usd } from '../../shared/money.ts'
import type { Attempt } from '../../shared/receipt.ts'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import { placeOf } from '../../shared/placeWords.ts'
import { useStores } from '../useStores.ts'
import { attemptFacts, outcomeWords, retryWords } from '../../shared/receiptWords.ts'
import { segmentsOf } from './attemptSegments.ts'

/** Each attempt on one common scale: pale until the first word, full after it, with gaps where it paused. */
export function AttemptTimeline({ attempts }: { attempts: readonly Attempt[] }) {
  const start = Math.min(...attempts.map(({ startedAt }) => startedAt))
  const end = Math.max(...attempts.map((attempt) => attempt.startedAt + (attempt.totalMs ?? 0)), start + 1)
  const share = (ms: number) => `${(100 * ms) / (end - start)}%`
  return (
    <ol className="timeline">
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <AttemptWords attempt={attempt} />
          <div className="timeline__track" aria-hidden>
            {segmentsOf(attempt, end - attempt.startedAt).map(({ kind, fromMs, untilMs }) => (
              <span
                key={fromMs}
                className="timeline__bar"
                data-kind={kind}
                data-tone={attempt.outcome === 'failed' || kind === 'failed' ? 'stop' : attempt.destination.locality}
                style={{ left: share(attempt.startedAt - start + fromMs), width: share(untilMs - fromMs) }}
              />
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

function AttemptWords({ attempt }: { attempt: Attempt }) {
  const { settings } = useStores()
  const currency = useStore(settings.store, (state) => state.settings?.currency ?? usd)
  const facts = attemptFacts(attempt, currency)
  const { destination, failure, outcome } = attempt
  return (
    <>
      <div className="timeline__words">
        <span className="place">
          <LocalityMark locality={destination.locality} /> {destination.model}
        </span>
        <span className="quiet">
          {failure === null ? outcomeWords[outcome] : describeFailure(failure, placeOf(destination))}
        </span>
      </div>
      {attempt.retries.length > 0 && (
        <ul className="timeline__retries">
          {attempt.retries.map((retry) => (
            <li key={retry.afterMs}>{retryWords(retry, destination)}</li>
          ))}
        </ul>
      )}
      <dl hidden={attempt.usage === null && attempt.costNanoUsd === 0 && attempt.firstTokenMs === null}>
        <Fact name="Tokens" value={facts.tokens} />
        <Fact name="Cost" value={facts.cost} />
        <Fact name="First word after" value={facts.firstToken} />
        <Fact name="Total" value={facts.total} />
      </dl>
    </>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)
