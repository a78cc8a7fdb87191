import { ActionIcon, Menu } from '@mantine/core'
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import IconMenu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs'
import { useStore } from 'zustand'
import { profileIdSchema, profiles } from '../../shared/profile.ts'
import { BudgetChip } from '../budget/BudgetChip.tsx'
import { selectedConversation, selectedMode } from '../conversations/conversationsStore.ts'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import { useStores } from '../useStores.ts'

export function Header({ isNarrow }: { isNarrow: boolean }) {
  const { conversations, view } = useStores()
  const title = useStore(conversations.store, (state) => selectedConversation(state)?.title ?? 'New conversation')
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
      aria-pressed={isLocal}
      title={isLocal ? 'Nothing of this conversation leaves this machine' : 'Keep this conversation on this machine'}
      onClick={() => void conversations.setMode(id, isLocal ? 'auto' : 'local')}
    >
      <LocalityMark locality="device" />
      <span className="header__word">Local only</span>
    </button>
  )
}

function ProfilePicker() {
  const { conversations, settings } = useStores()
  const id = useStore(conversations.store, (state) => state.selectedId)
  const own = useStore(conversations.store, (state) => selectedConversation(state)?.profile ?? null)
  const standard = useStore(settings.store, (state) => state.settings?.profile ?? 'balanced')
  if (id === null) return null
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <button
          type="button"
          className="pill header__profile"
          aria-label={`Profile: ${profiles[own ?? standard].name}`}
        >
          {profiles[own ?? standard].name}
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>What may leave this machine, in this conversation</Menu.Label>
        <Menu.RadioGroup value={own ?? standard}>
          {profileIdSchema.options.map((profile) => (
            <Menu.RadioItem
              key={profile}
              value={profile}
              onClick={() => void conversations.change(id, { profile: profile === standard ? null : profile })}
            >
              {profiles[profile].name}
              <span className="menu-note">{profiles[profile].description}</span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
