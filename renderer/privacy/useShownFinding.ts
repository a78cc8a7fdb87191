import { useRef, useState } from 'react'

export interface ShownFinding {
  /** Where it begins in the text. */
  readonly start: number
  readonly by: 'pointer' | 'keyboard'
}

const openAfterMs = 250
/** Long enough to move from the word to its card. */
const closeAfterMs = 220

/** Which finding shows its card: what the pointer rests on, or what the keyboard asked for. */
export function useShownFinding() {
  const [shown, setShown] = useState<ShownFinding | null>(null)
  const aim = useRef<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function point(start: number | null): void {
    if (start === aim.current) return
    aim.current = start
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () =>
        setShown((before) => {
          if (before?.by === 'keyboard') return before
          return start === null ? null : { start, by: 'pointer' }
        }),
      start === null ? closeAfterMs : openAfterMs,
    )
  }

  function close(): void {
    clearTimeout(timer.current)
    aim.current = null
    setShown(null)
  }

  function open(start: number): void {
    clearTimeout(timer.current)
    setShown({ start, by: 'keyboard' })
  }

  return { shown, point, leave: () => point(null), open, close }
}
