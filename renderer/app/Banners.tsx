import { CloseButton } from '@mantine/core'
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import { useStore } from 'zustand'
import type { Notice } from '../../shared/status.ts'
import { useStores } from '../useStores.ts'

const none: readonly Notice[] = []

/** What the person should know that no single message shows. */
export function Banners() {
  const { status } = useStores()
  const notices = useStore(status.store, (state) => state.status?.notices ?? none)
  const dismissed = useStore(status.store, (state) => state.dismissed)
  const connection = useStore(status.store, (state) => state.connection)
  return (
    <div role="status" className="banners">
      {connection !== 'open' && <p className="banner banner--thin">{connectionWords[connection]}</p>}
      {notices
        .filter((notice) => !dismissed.includes(keyOf(notice)))
        .map((notice) => (
          <div key={keyOf(notice)} className="banner">
            <IconAlertTriangle size={16} aria-hidden />
            <p>{noticeWords(notice)}</p>
            <CloseButton size="sm" aria-label="Hide this note" onClick={() => status.dismiss(keyOf(notice))} />
          </div>
        ))}
    </div>
  )
}

const connectionWords = {
  reconnecting: 'Reconnecting… What you write is kept here.',
  refused: 'This page is no longer connected to Gatehouse. Open the link that Gatehouse prints when it starts.',
} as const

const keyOf = (notice: Notice) => `${notice.kind} ${notice.kind === 'set-aside' ? notice.keptAs : notice.detail}`

function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'set-aside': {
      const what = notice.file === 'settings' ? 'The settings file' : 'The file with your conversations'
      const why = notice.because === 'damaged' ? 'could not be read' : 'was written by a newer Gatehouse'
      return `${what} ${why}. It was not deleted: it is kept as ${notice.keptAs}, and a new one was started.`
    }
    case 'read-only':
      return `Nothing can be saved at the moment: ${notice.detail}. What is on screen stays; free some space, then start Gatehouse again.`
    case 'keys-not-protected':
      return `Your keys are not protected by this system's key store: ${notice.detail}.`
  }
}
