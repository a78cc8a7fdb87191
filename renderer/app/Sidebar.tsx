import { ActionIcon, Tooltip } from '@mantine/core'
import IconPencilPlus from '@tabler/icons-react/dist/esm/icons/IconPencilPlus.mjs'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs'
import { useStore } from 'zustand'
import { ConversationList } from '../conversations/ConversationList.tsx'
import { daemonWords } from '../ollama/daemonWords.ts'
import { useStores } from '../useStores.ts'

export function Sidebar() {
  const { startNew, view, status } = useStores()
  const modifier = useStore(status.store, (state) => (state.status?.platform === 'mac' ? '⌘' : 'Ctrl '))
  const newModifier = useStore(status.store, (state) => (state.status?.shell === 'browser' ? 'Alt ' : modifier))
  return (
    <nav className="side" aria-label="Conversations">
      <button type="button" className="side__new" onClick={startNew}>
        <IconPencilPlus size={16} aria-hidden />
        <span>New conversation</span>
        <kbd>{newModifier}N</kbd>
      </button>
      <button type="button" className="side__search" onClick={() => view.setPaletteOpen(true)}>
        <IconSearch size={15} aria-hidden />
        <span>Search</span>
        <kbd>{modifier}K</kbd>
      </button>
      <ConversationList />
      <SidebarFoot />
    </nav>
  )
}

function SidebarFoot() {
  const { view } = useStores()
  const isOpen = useStore(view.store, (state) => state.view === 'settings')
  return (
    <div className="side__foot">
      <LocalState />
      <Tooltip label="Settings">
        <ActionIcon aria-label="Settings" aria-pressed={isOpen} size={30} onClick={() => view.showSettings('general')}>
          <IconSettings size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

const installing = { short: 'Ollama is being installed', tone: 'busy' } as const

/** Whether this machine can answer; leads to what can be done about it. */
function LocalState() {
  const { view, status, ollama } = useStores()
  const practice = useStore(status.store, (state) => state.status?.practice === true)
  const daemon = useStore(ollama.store, (state) => state.view?.daemon ?? null)
  const isInstalling = useStore(ollama.store, (state) => state.view?.install.kind === 'running')
  if (daemon === null) return <span className="side__state" />
  const isOnItsWay = daemon.kind === 'not-installed' && isInstalling
  const { short, tone } = isOnItsWay ? installing : daemonWords(daemon)
  return (
    <button
      type="button"
      className="side__state"
      data-tone={practice ? 'good' : tone}
      onClick={() => view.showSettings('local')}
    >
      <i aria-hidden />
      {practice ? 'Practice models' : short}
    </button>
  )
}
