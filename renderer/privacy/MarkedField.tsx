import { Popover } from '@mantine/core'
import { useDeferredValue, useMemo, useRef, type ComponentProps, type MouseEvent, type RefObject } from 'react'
import type { Level } from '../../shared/level.ts'
import { FindingCard } from './FindingCard.tsx'
import { findingAfter, pieceAt } from './findPiece.ts'
import { markFindings, type MarkedPiece, type SeenFindings } from './markFindings.ts'
import { useShownFinding } from './useShownFinding.ts'
import './privacy.css'

/** Above this the text is too long to be laid out twice at every key. */
const largestMirror = 40_000

interface Props extends Omit<ComponentProps<'textarea'>, 'value' | 'ref'> {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly value: string
  readonly seen: SeenFindings | null
  readonly level: Level | undefined
}

/**
 * A text field over an invisible copy of its text that carries the underlines. Both share one grid cell: the copy gives
 * the cell its height, and their common parent scrolls them together, so that they cannot drift apart. What was found
 * shows on hover, and from the keyboard with Ctrl or Cmd and the full stop.
 */
export function MarkedField({ field, value, seen, level, onKeyDown, ...rest }: Props) {
  const isMirrored = value.length <= largestMirror
  // A key is on screen before its copy is: laying out a long text twice would hold the next key up.
  const copied = useDeferredValue(value)
  const pieces = useMemo(() => (isMirrored ? markFindings(copied, seen) : []), [isMirrored, copied, seen])
  const mirror = useRef<HTMLDivElement>(null)
  const { shown, point, leave, open, close } = useShownFinding()
  const hasFindings = pieces.some(({ finding }) => finding !== null)

  const onMouseMove = ({ clientX, clientY, buttons }: MouseEvent) => {
    if (!hasFindings || mirror.current === null || buttons !== 0) return
    point(pieceAt(mirror.current, { x: clientX, y: clientY }))
  }

  const closeAndReturn = () => {
    close()
    field.current?.focus()
  }

  const renderPiece = ({ start, text, finding }: MarkedPiece) => {
    if (finding === null) return text
    const mark = (
      <u key={start} data-start={start}>
        {text}
      </u>
    )
    if (shown?.start !== start) return mark
    return (
      <Popover
        key={start}
        opened
        position="top"
        withinPortal
        trapFocus={shown.by === 'keyboard'}
        onDismiss={close}
        closeOnEscape={false}
        withRoles={false}
      >
        <Popover.Target>{mark}</Popover.Target>
        <Popover.Dropdown
          role="dialog"
          aria-label="What was found"
          onMouseEnter={() => point(start)}
          onMouseLeave={leave}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            closeAndReturn()
          }}
        >
          <FindingCard finding={finding} value={text} onDone={closeAndReturn} />
          {shown.by === 'pointer' && <p className="finding__hint quiet">Ctrl . opens this from the keyboard</p>}
        </Popover.Dropdown>
      </Popover>
    )
  }

  return (
    <div className="draft" data-mirrored={isMirrored} onMouseMove={onMouseMove} onMouseLeave={leave}>
      <textarea
        {...rest}
        ref={field}
        dir="auto"
        value={value}
        aria-keyshortcuts={hasFindings ? 'Control+. Meta+.' : undefined}
        onKeyDown={(event) => {
          if (event.key === '.' && (event.ctrlKey || event.metaKey)) {
            const next = findingAfter(pieces, event.currentTarget.selectionStart)
            if (next === null) return
            event.preventDefault()
            open(next)
          } else if (event.key === 'Enter' && shown?.by === 'keyboard') {
            // Meant for the card, which takes the focus a moment after it opens: it must not send the message.
            event.preventDefault()
          } else if (event.key === 'Escape' && shown !== null) {
            event.preventDefault()
            close()
          } else onKeyDown?.(event)
        }}
      />
      {isMirrored && (
        <div ref={mirror} className="draft__mirror" dir="auto" aria-hidden data-level={level}>
          {pieces.map(renderPiece)}
          {/* A last line that is empty has no height without this. */}
          {'\u200b'}
        </div>
      )}
    </div>
  )
}
