import { Anchor, Skeleton } from '@mantine/core'
import { useStore } from 'zustand'
import type { Candidate, Decision } from '../../shared/decision.ts'
import type { Destination } from '../../shared/model.ts'
import { formatCost, usd } from '../../shared/money.ts'
import type { Receipt } from '../../shared/receipt.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { describeError } from '../ui/describeError.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import { placeOf } from '../../shared/placeWords.ts'
import { useStores } from '../useStores.ts'
import { AttemptTimeline } from './AttemptTimeline.tsx'
import { candidateWords, egressWords, receiptSentence, receiptText, decisionWords } from '../../shared/receiptWords.ts'

export function ReceiptView() {
  const { receipt } = useStores()
  const state = useStore(receipt.store)
  if (state.status === 'closed') return null
  if (state.status === 'loading') {
    return (
      <div className="receipt" aria-busy="true">
        <Skeleton className="late" height={14} width="90%" />
        <Skeleton className="late" height={14} width="60%" mt={10} />
      </div>
    )
  }
  if (state.status === 'failed') {
    return <p className="receipt">{describeError(state.error, 'The answer itself is kept.').sentence}</p>
  }
  return <ReceiptBody receipt={state.receipt} />
}

const longestShown = 20_000
const roleNames = { system: 'Instructions', user: 'You', assistant: 'Answer' } as const

function ReceiptBody({ receipt }: { receipt: Receipt }) {
  const { settings } = useStores()
  const currency = useStore(settings.store, (state) => state.settings?.currency ?? usd)
  const { decision, attempts, egress, redactedTexts } = receipt
  return (
    <div className="receipt">
      <div className="receipt__head">
        <p>{receiptSentence(receipt)}</p>
        <CopyButton label="Copy receipt" text={() => receiptText(receipt, currency)} />
      </div>
      {decision !== null && <Considered decision={decision} />}
      {attempts.length > 0 && (
        <>
          <h2>Asked</h2>
          <AttemptTimeline attempts={attempts} />
        </>
      )}
      {redactedTexts.length > 0 && attempts.length > 0 && (
        <details className="receipt__saw">
          <summary>What the model saw</summary>
          {redactedTexts.map(({ role, text }, place) => (
            // A receipt is read, never changed.
            // eslint-disable-next-line react/no-array-index-key
            <p key={place} dir="auto">
              <span className="receipt__quiet">{roleNames[role]}: </span>
              {text.slice(0, longestShown)}
              {text.length > longestShown &&
                ` … and ${(text.length - longestShown).toLocaleString('en')} more characters`}
            </p>
          ))}
          <p className="receipt__quiet">Everything else went as it stands in the conversation.</p>
        </details>
      )}
      <h2>What left this machine</h2>
      {egress.length === 0 ? (
        <p className="receipt__quiet">Nothing.</p>
      ) : (
        <ul className="timeline">
          {egress.map((entry) => (
            <li key={`${entry.at} ${entry.host} ${entry.bytes}`}>{egressWords(entry)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Considered({ decision }: { decision: Decision }) {
  const { settings } = useStores()
  const currency = useStore(settings.store, (state) => state.settings?.currency ?? usd)
  const cost = ({ expectedCostNanoUsd }: Candidate) =>
    expectedCostNanoUsd === null ? 'unknown' : formatCost(expectedCostNanoUsd, currency)
  return (
    <>
      <h2>Considered</h2>
      <DataTable
        label="Considered"
        rows={decision.candidates}
        keyOf={({ destination }) => `${destination.providerId} ${destination.model}`}
        isFaint={({ removed }) => removed !== null}
        columns={[
          { key: 'model', head: 'Model', render: ({ destination }) => <Place destination={destination} /> },
          {
            key: 'verdict',
            head: 'Verdict',
            render: (candidate) => <Verdict candidate={candidate} decision={decision} />,
          },
          { key: 'expected', head: 'Expected', isNumber: true, render: cost },
        ]}
      />
      <p className="receipt__quiet">{decisionWords(decision)}</p>
    </>
  )
}

function Verdict({ candidate, decision }: { candidate: Candidate; decision: Decision }) {
  const { view } = useStores()
  const words = candidateWords(candidate, decision)
  if (candidate.removed?.kind !== 'no-price') return words
  return (
    <Anchor component="button" type="button" inherit ta="start" onClick={() => view.showPrice(candidate.destination)}>
      {words}
    </Anchor>
  )
}

const Place = ({ destination }: { destination: Destination }) => (
  <span className="place">
    <LocalityMark locality={destination.locality} />
    <span>
      {destination.model} <span className="quiet">{placeOf(destination)}</span>
    </span>
  </span>
)
