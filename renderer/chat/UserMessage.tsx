import { memo, useState } from 'react'

const longText = 4000

/** The person's own words, exactly as written. */
export const UserMessage = memo(function UserMessage({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > longText && !isWhole
  return (
    <article className="user-message" aria-label="You">
      <div dir="auto">{isLong ? `${text.slice(0, longText)}…` : text}</div>
      {isLong && (
        <button type="button" className="pill" onClick={() => setWhole(true)}>
          Show all {Math.round(text.length / 1000)},000 characters
        </button>
      )}
    </article>
  )
})
