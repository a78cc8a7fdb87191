import { useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { nameTopics } from '../../shared/finding.ts'
import type { Label } from '../../shared/sensitivity.ts'
import { useStores } from '../useStores.ts'
import { FindingCard } from './FindingCard.tsx'
import { levelWords } from './levelWords.ts'
import { MarkedField } from './MarkedField.tsx'

/** A place to see what the gate makes of a text. Nothing of it is kept or sent. */
export function TryText() {
  const { privacy } = useStores()
  const text = useStore(privacy.store, ({ tried }) => tried.text)
  const seen = useStore(privacy.store, ({ tried }) => tried.seen)
  const field = useRef<HTMLTextAreaElement>(null)
  const findings = useMemo(() => seen && { text: seen.text, findings: seen.label.findings }, [seen])
  return (
    <section aria-labelledby="try-text">
      <h2 id="try-text">Try a text</h2>
      <p className="quiet">See what the gate makes of it. Nothing you write here is kept or sent.</p>
      <div className="try__field">
        <MarkedField
          field={field}
          aria-label="Text to try"
          aria-describedby="try-verdict"
          placeholder="Write or paste a text"
          rows={2}
          value={text}
          seen={findings}
          level={seen?.label.level}
          onChange={(event) => privacy.tryText(event.currentTarget.value)}
        />
      </div>
      <p id="try-verdict" className="try__verdict" role="status">
        {seen !== null && verdictOf(seen.label)}
      </p>
      {seen !== null && seen.label.findings.length > 0 && (
        <ul className="try__findings" aria-label="What was found">
          {seen.label.findings.slice(0, mostShown).map((finding) => {
            const value = seen.text.slice(finding.start, finding.end)
            return (
              <li key={finding.start}>
                <code className="try__value">{value}</code>
                <FindingCard finding={finding} value={value} />
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

const mostShown = 30

function verdictOf({ level, findings, topics, margin }: Label): string {
  const unsure = margin < 0.2 ? ' It is a close call.' : ''
  const told = nameTopics(topics)
  const context = told === null ? '' : ` It holds words about ${told}.`
  const count = findings.length === 0 ? ' Nothing was found in it.' : ''
  return `${levelWords[level].name}.${context || count}${unsure}`
}
