import { ActionIcon } from '@mantine/core'
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs'
import IconPlayerStopFilled from '@tabler/icons-react/dist/esm/icons/IconPlayerStopFilled.mjs'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { AttachButton } from '../attachments/AttachButton.tsx'
import { DraftFiles } from '../attachments/DraftFiles.tsx'
import { LongPaste } from '../attachments/LongPaste.tsx'
import { useDroppedFiles } from '../attachments/useDroppedFiles.ts'
import { useStores } from '../useStores.ts'
import { activeAnswer, isBusy } from './chatState.ts'
import { DirectiveList } from './DirectiveList.tsx'
import { DraftField } from './DraftField.tsx'
import { OutlookLine } from './OutlookLine.tsx'
import { TurnPicker } from './TurnPicker.tsx'
import { useDirectiveSuggestions } from './useDirectiveSuggestions.ts'

export function Composer({ hasSheet }: { hasSheet: boolean }) {
  const { chat, draft, attachments, sendDraft } = useStores()
  const conversationId = useStore(draft.store, (state) => state.conversationId)
  const isEmpty = useStore(draft.store, (state) => state.text.trim() === '')
  const turnId = useStore(chat.store, (state) => activeAnswer(state)?.turnId ?? null)
  const isWaiting = useStore(chat.store, isBusy)
  const isReading = useStore(attachments.store, ({ uploads }) =>
    uploads.some((upload) => upload.conversationId === conversationId),
  )
  const dropped = useDroppedFiles()
  const isPasteHere = useStore(draft.store, ({ text }) => dropped.pasted !== null && text.includes(dropped.pasted))
  const field = useRef<HTMLTextAreaElement>(null)
  const suggestions = useDirectiveSuggestions(field)

  useEffect(() => {
    if (conversationId !== null && !hasSheet) field.current?.focus()
  }, [conversationId, hasSheet])

  const stop = () => turnId !== null && void chat.stop(turnId)

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, Enter and Escape belong to it.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
    if (suggestions.onKeyDown(event)) return
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      if (!isWaiting) void sendDraft()
    }
    if (event.key === 'Escape' && !hasSheet && turnId !== null) {
      event.preventDefault()
      stop()
    }
  }

  return (
    // The field inside holds the focus; this only catches what is dropped or pasted.
    <div className="composer" data-sheet={hasSheet} data-over={dropped.isOver} {...dropped.handlers}>
      <DraftFiles />
      <DirectiveList suggestions={suggestions}>
        <div>
          <DraftField field={field} suggestions={suggestions} onKeyDown={onKeyDown} />
        </div>
      </DirectiveList>
      {isPasteHere && dropped.pasted !== null && <LongPaste text={dropped.pasted} onDone={dropped.forgetPasted} />}
      <div className="composer__line">
        <AttachButton />
        <TurnPicker />
        <OutlookLine />
        {turnId === null ? (
          <ActionIcon
            aria-label="Send"
            title="Send (Enter)"
            variant="filled"
            color="gate"
            radius="xl"
            size={32}
            disabled={isEmpty || isWaiting || isReading}
            onClick={() => void sendDraft()}
          >
            <IconArrowUp size={18} />
          </ActionIcon>
        ) : (
          <ActionIcon aria-label="Stop" title="Stop (Esc)" variant="default" radius="xl" size={32} onClick={stop}>
            <IconPlayerStopFilled size={14} />
          </ActionIcon>
        )}
      </div>
    </div>
  )
}
