import IconArrowUpRight from '@tabler/icons-react/dist/esm/icons/IconArrowUpRight.mjs'
import { useStores } from '../useStores.ts'

/** Each shows another side of the gate. The card number passes the checksum and belongs to nobody. */
const examples = [
  {
    title: 'A quick rewrite',
    note: 'small: stays on this machine',
    text: 'Two sentences, friendly: ask the hotel to confirm our late arrival.',
  },
  {
    title: 'A hard question',
    note: 'may go to a stronger model',
    text: 'Prove that the halting problem is undecidable, then explain which step fails for programs with bounded memory.',
  },
  {
    title: 'Something private',
    note: 'the gate asks before it leaves',
    text: 'Write a formal complaint to my card issuer: card 5425 2334 3010 9903 was charged twice on 3 November by a trader in Spain.',
  },
  {
    title: 'You decide',
    note: 'a word at the start steers one message',
    text: '[local] Summarise what a good handover note should contain.',
  },
] as const

export function EmptyConversation() {
  const { draft } = useStores()

  function take(text: string) {
    draft.change(text)
    document.querySelector<HTMLTextAreaElement>('#draft')?.focus()
  }

  return (
    <div className="chat__middle">
      <h2>Write below. You will see where it goes before you send it.</h2>
      <p className="quiet">Private things stay on this machine, hard things may go out, and every answer says why.</p>
      <ul className="examples">
        {examples.map(({ title, note, text }) => (
          <li key={title}>
            <button type="button" onClick={() => take(text)}>
              <span className="examples__title">
                {title} <span className="quiet">{note}</span>
              </span>
              <span className="examples__text">{text}</span>
              <IconArrowUpRight size={15} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
