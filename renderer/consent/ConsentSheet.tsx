import { Button } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Ask, ConsentChoice } from '../../shared/consent.ts'
import { usd } from '../../shared/money.ts'
import { useStores } from '../useStores.ts'
import { AskFindings } from './AskFindings.tsx'
import { askOffer, askRest, askTitle } from './askWords.ts'
import { OutgoingPreview } from './OutgoingPreview.tsx'
import './consent.css'

interface Props {
  readonly ask: Ask
  readonly onAnswer: (choice: ConsentChoice, reveal: readonly string[]) => void
}

/** The override prompt. It stands in the flow, over the composer and under the text it asks about. */
export function ConsentSheet({ ask, onAnswer }: Props) {
  const { settings } = useStores()
  const currency = useStore(settings.store, (state) => state.settings?.currency ?? usd)
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set())
  const titleId = useId()
  const keep = useRef<HTMLButtonElement>(null)
  const rest = ask.findings.length === 0 ? null : askRest(ask)

  useEffect(() => keep.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const isFree = !event.defaultPrevented && document.querySelector('[role="dialog"], [role="menu"]') === null
      if (event.key === 'Escape' && isFree) onAnswer('keep', [])
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onAnswer])

  return (
    <section className="sheet" aria-labelledby={titleId}>
      <h2 id={titleId}>{askTitle(ask)}</h2>
      <p>{askOffer(ask, currency)}</p>
      {ask.findings.length > 0 && <AskFindings ask={ask} revealed={revealed} onReveal={setRevealed} />}
      {ask.needsValues && ask.findings.some(({ id }) => !revealed.has(id)) && (
        <p className="sheet__warning">
          The task seems to be about the value itself. With a stand-in the answer may be of little use.
        </p>
      )}
      {rest !== null && <p className="sheet__warning">{rest}</p>}
      <OutgoingPreview ask={ask} revealed={revealed} />
      <div className="sheet__choices">
        <Button ref={keep} onClick={() => onAnswer('keep', [])}>
          Keep it on this machine
        </Button>
        {ask.findings.length > 0 && (
          <Button variant="default" onClick={() => onAnswer('redact', [...revealed])}>
            Redact and send
          </Button>
        )}
        <Button variant="default" onClick={() => onAnswer('send', [])}>
          {ask.isPrivate ? 'Send as it is, once' : 'Send'}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => onAnswer('cancel', [])}>
          Cancel
        </Button>
      </div>
    </section>
  )
}
