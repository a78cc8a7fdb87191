import { Menu, Popover } from '@mantine/core'
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs'
import { useStore } from 'zustand'
import { builtInProfiles } from '../../shared/builtInProfiles.ts'
import type { PinnedProfile } from '../../shared/profile.ts'
import { selectedConversation } from '../conversations/conversationsStore.ts'
import { useStores } from '../useStores.ts'
import { useProfiles } from './useProfiles.ts'

/** The policy of this conversation. */
export function ProfilePicker() {
  const { conversations, status } = useStores()
  const id = useStore(conversations.store, (state) => state.selectedId)
  const pinned = useStore(status.store, (state) => state.status?.pinnedProfile ?? null)
  if (pinned !== null) return <PinnedNote pinned={pinned} />
  return id === null ? null : <ProfileMenu conversationId={id} />
}

function ProfileMenu({ conversationId }: { conversationId: string }) {
  const { conversations, draft, view } = useStores()
  const chosen = useStore(conversations.store, (state) => selectedConversation(state)?.profile ?? null)
  const { standard, own, find } = useProfiles()
  const { id: current, name } = find(chosen ?? standard)

  async function choose(profile: string) {
    await conversations.change(conversationId, { profile: profile === standard ? null : profile })
    await draft.look()
  }

  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <button type="button" className="pill header__profile" aria-label={`Profile: ${name}`}>
          <span className="truncate">{name}</span>
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="tall-menu">
        <Menu.Label>What may leave this machine, in this conversation</Menu.Label>
        <Menu.RadioGroup value={current}>
          {[...builtInProfiles, ...own].map((profile) => (
            <Menu.RadioItem key={profile.id} value={profile.id} onClick={() => void choose(profile.id)}>
              {profile.name}
              <span className="menu-note">{profile.description}</span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={() => view.showSettings('profiles')}>Change or make profiles</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function PinnedNote({ pinned: { profile, source, problem } }: { pinned: PinnedProfile }) {
  return (
    <Popover position="bottom-start" width={300} withRoles trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="pill header__profile" aria-label={`Profile: ${profile.name}, locked`}>
          <IconLock size={13} aria-hidden />
          <span className="truncate">{profile.name}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Locked profile" tabIndex={0} data-autofocus>
        <b>Locked by {source}</b>
        <p className="menu-note profile__locked">
          {problem ?? profile.description} It holds for every conversation until Gatehouse is started without it.
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}
