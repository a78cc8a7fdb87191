import { useMemo, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import { MarkedField } from '../privacy/MarkedField.tsx'
import { useStores } from '../useStores.ts'
import { directiveListId, directiveOptionId } from './DirectiveList.tsx'
import type { DirectiveSuggestions } from './useDirectiveSuggestions.ts'

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly suggestions: DirectiveSuggestions
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The message being written, with what the gate found in it underlined. */
export function DraftField({ field, suggestions, onKeyDown }: Props) {
  const { draft } = useStores()
  const text = useStore(draft.store, (state) => state.text)
  const seen = useStore(draft.store, (state) => state.seen)
  const findings = useMemo(() => seen && { text: seen.text, findings: seen.outlook.findings }, [seen])
  const { shown, activeIndex } = suggestions
  return (
    <MarkedField
      field={field}
      id="draft"
      rows={1}
      aria-label="Message"
      aria-describedby="outlook"
      aria-autocomplete="list"
      aria-controls={shown === null ? undefined : directiveListId}
      aria-activedescendant={shown === null ? undefined : directiveOptionId(activeIndex)}
      placeholder="Write a message"
      spellCheck
      value={text}
      seen={findings}
      level={seen?.outlook.level}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onSelect={suggestions.onSelect}
      onBlur={() => {
        suggestions.onBlur()
        void draft.flush()
      }}
    />
  )
}
