import { useEffect, useRef, type KeyboardEvent } from 'react'

interface Props {
  readonly title: string
  /** Null: the title stays. */
  readonly onDone: (title: string | null) => void
}

export function RenameField({ title, onDone }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])

  function finish(value: string) {
    const wish = value.trim()
    onDone(wish === '' || wish === title ? null : wish)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    event.stopPropagation()
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish(event.currentTarget.value)
    if (event.key === 'Escape') onDone(null)
  }

  return (
    <input
      ref={field}
      className="conversation__rename"
      aria-label="Title"
      dir="auto"
      maxLength={200}
      defaultValue={title}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  )
}
