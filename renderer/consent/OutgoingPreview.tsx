import type { Ask, PreviewText } from '../../shared/consent.ts'

interface Props {
  readonly ask: Ask
  /** Ids of findings that would leave as they are. */
  readonly revealed: ReadonlySet<string>
}

/** The exact texts that would leave when redacting; the newest message first, the rest one click away. */
export function OutgoingPreview({ ask, revealed }: Props) {
  const newest = ask.preview.findLast(({ role }) => role === 'user')
  const others = ask.preview.filter((text) => text !== newest)
  return (
    <div className="outgoing">
      {newest !== undefined && <OutgoingText text={newest} ask={ask} revealed={revealed} />}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length === 1 ? 'One more text would' : `${others.length} more texts would`} be sent with it
          </summary>
          {others.map((text, place) => (
            // The preview of one ask never changes its order.
            // eslint-disable-next-line react/no-array-index-key
            <OutgoingText key={place} text={text} ask={ask} revealed={revealed} />
          ))}
        </details>
      )}
    </div>
  )
}

const roleNames = { system: 'Instructions', user: 'You', assistant: 'Answer' } as const

function OutgoingText({ text, ask, revealed }: Props & { readonly text: PreviewText }) {
  const findingsById = new Map(ask.findings.map((finding) => [finding.id, finding]))
  return (
    <p className="outgoing__text" dir="auto">
      <span className="visually-hidden">{roleNames[text.role]}: </span>
      {text.parts.map(({ text: piece, findingId }, key) => {
        const finding = findingId === null ? undefined : findingsById.get(findingId)
        if (finding === undefined) return <span key={key}>{piece}</span>
        if (revealed.has(finding.id)) {
          return (
            <mark key={key} className="outgoing__revealed" title="Leaves as it is">
              {piece}
            </mark>
          )
        }
        return (
          <mark key={key} title="Stand-in">
            {finding.standIn}
          </mark>
        )
      })}
      {text.moreCharacters > 0 && (
        <span className="outgoing__more"> … and {text.moreCharacters.toLocaleString('en')} more characters</span>
      )}
    </p>
  )
}
