import { CloseButton } from '@mantine/core'
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import { useStore } from 'zustand'
import type { Notice } from '../../shared/status.ts'
import { useStores } from '../useStores.ts'

const none: readonly Notice[] = []

/** What the person should know that no single message shows. */
export function Banners() {
  const { status, settings } = useStores()
  const hasKeys = useStore(settings.store, (state) => (state.settings?.providers.length ?? 0) > 0)
  const notices = useStore(status.store, (state) => state.status?.notices ?? none)
  const dismissed = useStore(status.store, (state) => state.dismissed)
  const connection = useStore(status.store, (state) => state.connection)
  return (
    <div role="status" className="banners">
      {connection !== 'open' && <p className="banner banner--thin">{connectionWords[connection]}</p>}
      {notices
        .filter((notice) => !dismissed.includes(keyOf(notice)))
        .filter(({ kind }) => kind !== 'keys-not-protected' || hasKeys)
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

const asSentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.?$/, '.')

const dateWords = (at: number) =>
  new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(at)

const fileNames = {
  settings: 'The settings file',
  privacy: 'The file with your own privacy rules',
  conversations: 'The file with your conversations',
} as const

const insteadWords = {
  settings: 'a new one was started',
  privacy: 'only the rules that could be understood hold. Look at them under Privacy before you send anything',
  conversations: 'a new one was started',
} as const

function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'set-aside': {
      const why = notice.because === 'damaged' ? 'could not be read' : 'was written by a newer Gatehouse'
      const instead =
        notice.restoredFrom === null
          ? insteadWords[notice.file]
          : `the copy of ${dateWords(notice.restoredFrom)} is used`
      return `${fileNames[notice.file]} ${why}. It was not deleted: it is kept as ${notice.keptAs}, and ${instead}.`
    }
    case 'read-only':
      return `Nothing can be saved at the moment. ${asSentence(notice.detail)} What is on screen stays; free some space, then start Gatehouse again.`
    case 'keys-not-protected':
      return `This system's key store is not in use. ${asSentence(notice.detail)}`
  }
}
