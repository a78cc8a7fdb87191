import { useMemo, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'
import { directiveListId, directiveOptionId } from './DirectiveList.tsx'
import { markDraft } from './markDraft.ts'
import type { DirectiveSuggestions } from './useDirectiveSuggestions.ts'

/** Above this the text is too long to be laid out twice at every key. */
const largestMirror = 40_000

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly suggestions: DirectiveSuggestions
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * The text being written, over an invisible copy of itself that carries the underlines. Both share one grid cell: the
 * copy gives the cell its height, and their common parent scrolls them together, so that they cannot drift apart.
 */
export function DraftField({ field, suggestions, onKeyDown }: Props) {
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
        aria-autocomplete="list"
        aria-controls={suggestions.shown === null ? undefined : directiveListId}
        aria-activedescendant={suggestions.shown === null ? undefined : directiveOptionId(suggestions.activeIndex)}
        placeholder="Write a message"
        spellCheck
        value={text}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onSelect={suggestions.onSelect}
        onBlur={() => {
          suggestions.onBlur()
          void draft.flush()
        }}
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
