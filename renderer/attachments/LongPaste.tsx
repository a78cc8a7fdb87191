import { useStores } from '../useStores.ts'

interface Props {
  readonly text: string
  readonly onDone: () => void
}

/** What was pasted is long enough to be easier to read as a file beside the message. */
export function LongPaste({ text, onDone }: Props) {
  const { attachments, draft } = useStores()
  const attach = () => {
    draft.change(draft.store.getState().text.replace(text, () => ''))
    void attachments.add([new File([text], 'Pasted text.txt', { type: 'text/plain' })])
    onDone()
  }
  return (
    <button type="button" className="pill" onClick={attach}>
      Attach the {text.length.toLocaleString('en')} characters you pasted as a file
    </button>
  )
}
