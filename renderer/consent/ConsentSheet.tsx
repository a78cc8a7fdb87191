import { Button, Switch } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Ask, ConsentChoice } from '../../shared/consent.ts'
import { usd } from '../../shared/money.ts'
import { nameOfType } from '../privacy/findingWords.ts'
import { useStores } from '../useStores.ts'
import { askOffer, askTitle } from './askWords.ts'
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

  useEffect(() => keep.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const isFree = !event.defaultPrevented && document.querySelector('[role="dialog"], [role="menu"]') === null
      if (event.key === 'Escape' && isFree) onAnswer('keep', [])
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onAnswer])

  const toggle = (id: string) =>
    setRevealed((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })

  return (
    <section className="sheet" aria-labelledby={titleId}>
      <h2 id={titleId}>{askTitle(ask)}</h2>
      <p>{askOffer(ask, currency)}</p>
      {ask.findings.length > 0 && (
        <ul className="sheet__findings" aria-label="Replaced when redacting">
          {ask.findings.map(({ id, type, masked }) => (
            <li key={id}>
              <Switch
                size="xs"
                labelPosition="left"
                checked={!revealed.has(id)}
                onChange={() => toggle(id)}
                label={
                  <>
                    <b>{nameOfType(type)}</b> <bdi>{masked}</bdi>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
      <OutgoingPreview ask={ask} revealed={revealed} />
      <div className="sheet__choices">
        <Button ref={keep} onClick={() => onAnswer('keep', [])}>
          Keep it on this machine
        </Button>
        <Button variant="default" onClick={() => onAnswer('redact', [...revealed])}>
          Redact and send
        </Button>
        <Button variant="default" onClick={() => onAnswer('send', [])}>
          Send as it is, once
        </Button>
        <Button variant="subtle" color="gray" onClick={() => onAnswer('cancel', [])}>
          Cancel
        </Button>
      </div>
    </section>
  )
}
