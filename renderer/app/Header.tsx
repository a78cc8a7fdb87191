import { ActionIcon } from '@mantine/core'
import IconMenu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs'
import { useStore } from 'zustand'
import { nameOfConversation } from '../../shared/conversation.ts'
import { BudgetChip } from '../budget/BudgetChip.tsx'
import { selectedConversation, selectedMode } from '../conversations/conversationsStore.ts'
import { ProfilePicker } from '../profiles/ProfilePicker.tsx'
import { LocalityMark, localityIcons } from '../ui/LocalityMark.tsx'
import { useStores } from '../useStores.ts'

export function Header({ isNarrow }: { isNarrow: boolean }) {
  const { conversations, view } = useStores()
  const title = useStore(conversations.store, (state) => nameOfConversation(selectedConversation(state)))
  return (
    <header className="header">
      {isNarrow && (
        <ActionIcon aria-label="Show conversations" size={32} onClick={() => view.setListOpen(true)}>
          <IconMenu2 size={18} />
        </ActionIcon>
      )}
      <h1 className="truncate" dir="auto">
        {title}
      </h1>
      <LocalOnlyToggle />
      <ProfilePicker />
      <BudgetChip />
    </header>
  )
}

const Home = localityIcons.device

function LocalOnlyToggle() {
  const { conversations } = useStores()
  const id = useStore(conversations.store, (state) => state.selectedId)
  const mode = useStore(conversations.store, selectedMode)
  if (id === null) return null
  const isLocal = mode === 'local'
  return (
    <button
      type="button"
      className="pill"
      role="switch"
      aria-checked={isLocal}
      title={isLocal ? 'Nothing of this conversation leaves this machine' : 'Keep this conversation on this machine'}
      onClick={() => void conversations.setMode(id, isLocal ? 'auto' : 'local')}
    >
      {/* The mark of a place has its colour only where it holds. */}
      {isLocal ? <LocalityMark locality="device" /> : <Home size={14} stroke={1.8} aria-hidden />}
      <span className="header__word">Local only</span>
      <span className="pill__switch" aria-hidden />
    </button>
  )
}
