import { ActionIcon, Tooltip } from '@mantine/core'
import IconPencilPlus from '@tabler/icons-react/dist/esm/icons/IconPencilPlus.mjs'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs'
import { useStore } from 'zustand'
import type { Status } from '../../shared/status.ts'
import { ConversationList } from '../conversations/ConversationList.tsx'
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
  const { view, status } = useStores()
  const known = useStore(status.store, (state) => state.status)
  const isOpen = useStore(view.store, (state) => state.view === 'settings')
  return (
    <div className="side__foot">
      {known !== null && (
        <span className="side__state" data-ok={known.practice || known.ollama.kind === 'running'}>
          <i aria-hidden />
          {stateWords(known)}
        </span>
      )}
      <Tooltip label="Settings">
        <ActionIcon aria-label="Settings" aria-pressed={isOpen} size={30} onClick={() => view.showSettings('general')}>
          <IconSettings size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

function stateWords({ practice, ollama }: Status): string {
  if (practice) return 'Practice models'
  switch (ollama.kind) {
    case 'checking':
      return 'Looking for Ollama'
    case 'running':
      return `Ollama · ${ollama.models.length} ${ollama.models.length === 1 ? 'model' : 'models'}`
    case 'absent':
      return 'Ollama is not running'
    case 'stranger':
      return 'Another program is at Ollama’s address'
  }
}
