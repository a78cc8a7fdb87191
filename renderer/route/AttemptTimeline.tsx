import { useStore } from 'zustand'
import { describeFailure } from '../../shared/failure.ts'
import { usd } from '../../shared/money.ts'
import type { Attempt } from '../../shared/receipt.ts'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import { placeOf } from '../../shared/placeWords.ts'
import { useStores } from '../useStores.ts'
import { attemptFacts, outcomeWords } from '../../shared/receiptWords.ts'

/** Each attempt as a bar on one common scale: pale until the first word, full after it. */
export function AttemptTimeline({ attempts }: { attempts: readonly Attempt[] }) {
  const start = Math.min(...attempts.map(({ startedAt }) => startedAt))
  const end = Math.max(...attempts.map((attempt) => attempt.startedAt + (attempt.totalMs ?? 0)), start + 1)
  const share = (ms: number) => `${(100 * ms) / (end - start)}%`
  return (
    <ol className="timeline">
      {attempts.map((attempt) => {
        const total = attempt.totalMs ?? end - attempt.startedAt
        const wait = attempt.firstTokenMs ?? total
        const colour = `var(--${attempt.outcome === 'failed' ? 'stop' : attempt.destination.locality})`
        const left = attempt.startedAt - start
        return (
          <li key={attempt.id}>
            <AttemptWords attempt={attempt} />
            <div className="timeline__track" aria-hidden>
              <span
                className="timeline__wait"
                style={{ left: share(left), width: share(wait), background: colour, opacity: 0.35 }}
              />
              <span
                className="timeline__bar"
                style={{ left: share(left + wait), width: share(total - wait), background: colour }}
              />
            </div>
          </li>
        )
      })}
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
