import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Nearer than this counts as being at the end. */
const slackPx = 48

/** Follows growing text while the reader is at the end, and never otherwise. A new `anchor` goes to the end. */
export function useStickToBottom(anchor: string) {
  const scroller = useRef<HTMLDivElement>(null)
  const column = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  const [isAtBottom, setAtBottom] = useState(true)

  const toBottom = useCallback(() => {
    follows.current = true
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  }, [])

  useLayoutEffect(toBottom, [anchor, toBottom])

  useEffect(() => {
    const view = scroller.current
    const text = column.current
    if (view === null || text === null) return undefined
    let lastTop = view.scrollTop
    const onScroll = () => {
      const isNear = view.scrollHeight - view.scrollTop - view.clientHeight < slackPx
      // Text that grows under a still reader moves the end, not the reader.
      if (isNear || view.scrollTop < lastTop) {
        follows.current = isNear
        setAtBottom(isNear)
      }
      lastTop = view.scrollTop
    }
    const onGrowth = new ResizeObserver(() => {
      if (follows.current) view.scrollTop = view.scrollHeight
      else setAtBottom(view.scrollHeight - view.scrollTop - view.clientHeight < slackPx)
    })
    view.addEventListener('scroll', onScroll, { passive: true })
    onGrowth.observe(text)
    onGrowth.observe(view)
    return () => {
      view.removeEventListener('scroll', onScroll)
      onGrowth.disconnect()
    }
  }, [])

  return { scroller, column, isAtBottom, toBottom }
}
