import { useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'
import { applySuggestion, suggestDirectives, type Suggestion, type Suggestions } from './suggestDirectives.ts'

export interface DirectiveSuggestions {
  /** Null while nothing is suggested. */
  readonly shown: Suggestions | null
  readonly activeIndex: number
  readonly accept: (suggestion: Suggestion) => void
  /** The caret moved, by a key or by the mouse. */
  readonly onSelect: () => void
  readonly onBlur: () => void
  /** True where the key was meant for the list. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
}

/** What the directive being written in the field could become, and the keys that choose it. */
export function useDirectiveSuggestions(field: RefObject<HTMLTextAreaElement | null>): DirectiveSuggestions {
  const { draft, models } = useStores()
  const text = useStore(draft.store, (state) => state.text)
  const options = useStore(models.store, (state) => state.options)
  const [caret, setCaret] = useState<number | null>(null)
  /** What was typed when the list was closed or left: it stays closed until something else is. */
  const [dismissed, setDismissed] = useState('')
  const [chosen, setChosen] = useState({ typed: '', index: 0 })
  const found = useMemo(() => (caret === null ? null : suggestDirectives(text, caret, options)), [text, caret, options])
  const shown = found === null || found.typed === dismissed ? null : found
  const activeIndex = shown !== null && chosen.typed === shown.typed ? Math.min(chosen.index, shown.all.length - 1) : 0

  function accept(suggestion: Suggestion) {
    if (shown === null) return
    const next = applySuggestion(text, shown, suggestion)
    draft.change(next.text)
    setCaret(null)
    // The field has the new text after React has put it there.
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.caret, next.caret)
    })
  }

  function onKeyDown(event: KeyboardEvent): boolean {
    if (shown === null || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false
    const { all, typed } = shown
    const active = all[activeIndex]
    if (event.key === 'ArrowDown') setChosen({ typed, index: (activeIndex + 1) % all.length })
    else if (event.key === 'ArrowUp') setChosen({ typed, index: (activeIndex + all.length - 1) % all.length })
    else if (event.key === 'Escape') setDismissed(typed)
    else if ((event.key === 'Enter' || event.key === 'Tab') && active !== undefined) accept(active)
    else return false
    event.preventDefault()
    return true
  }

  return {
    shown,
    activeIndex,
    accept,
    onSelect: () => {
      const { current } = field
      setCaret(current !== null && current.selectionStart === current.selectionEnd ? current.selectionStart : null)
      if (dismissed !== '') setDismissed((typed) => (found?.typed === typed ? typed : ''))
    },
    onBlur: () => setCaret(null),
    onKeyDown,
  }
}
