import { useMemo, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'
import { markDraft } from './markDraft.ts'

/** Above this the text is too long to be laid out twice at every key. */
const largestMirror = 40_000

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * The text being written, over an invisible copy of itself that carries the underlines. Both share one grid cell: the
 * copy gives the cell its height, and their common parent scrolls them together, so that they cannot drift apart.
 */
export function DraftField({ field, onKeyDown }: Props) {
  const { draft } = useStores()
  const text = useStore(draft.store, (state) => state.text)
  const seen = useStore(draft.store, (state) => state.seen)
  const isMirrored = text.length <= largestMirror
  const pieces = useMemo(() => (isMirrored ? markDraft(text, seen) : []), [isMirrored, text, seen])
  return (
    <div className="draft" data-mirrored={isMirrored}>
      <textarea
        ref={field}
        id="draft"
        dir="auto"
        rows={1}
        aria-label="Message"
        aria-describedby="outlook"
        placeholder="Write a message"
        spellCheck
        value={text}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void draft.flush()}
      />
      {isMirrored && (
        <div className="draft__mirror" dir="auto" aria-hidden data-level={seen?.outlook.level}>
          {pieces.map(({ start, text: piece, isFinding }) => (isFinding ? <u key={start}>{piece}</u> : piece))}
          {/* A last line that is empty has no height without this. */}
          {'\u200b'}
        </div>
      )}
    </div>
  )
}
