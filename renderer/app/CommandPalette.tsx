import { createSpotlight, Spotlight } from '@mantine/spotlight'
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs'
import IconPencilPlus from '@tabler/icons-react/dist/esm/icons/IconPencilPlus.mjs'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs'
import IconWallet from '@tabler/icons-react/dist/esm/icons/IconWallet.mjs'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { selectedMode } from '../conversations/conversationsStore.ts'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import { useStores } from '../useStores.ts'
import '@mantine/spotlight/styles.layer.css'

const [palette, actions] = createSpotlight()

/** Conversations and commands, one key away. */
export function CommandPalette() {
  const { conversations, view, settings, startNew, openConversation } = useStores()
  const list = useStore(conversations.store, (state) => state.conversations)
  const selectedId = useStore(conversations.store, (state) => state.selectedId)
  const isLocal = useStore(conversations.store, (state) => selectedMode(state) === 'local')
  useEffect(() => actions.open(), [])

  const commands = [
    { id: 'new', label: 'New conversation', leftSection: <IconPencilPlus size={18} />, onClick: startNew },
    {
      id: 'local',
      label: isLocal ? 'Let the gate decide in this conversation' : 'Make this conversation local only',
      leftSection: <LocalityMark locality="device" size={18} />,
      onClick: () => selectedId !== null && void conversations.setMode(selectedId, isLocal ? 'auto' : 'local'),
    },
    {
      id: 'budget',
      label: 'Show the budget',
      leftSection: <IconWallet size={18} />,
      onClick: () => view.setBudgetOpen(true),
    },
    {
      id: 'settings',
      label: 'Open settings',
      leftSection: <IconSettings size={18} />,
      onClick: () => view.showSettings('general'),
    },
    {
      id: 'providers',
      label: 'Add a provider or key',
      leftSection: <IconSettings size={18} />,
      onClick: () => view.showSettings('providers'),
    },
    {
      id: 'dark',
      label: 'Use dark colours',
      leftSection: <IconSettings size={18} />,
      onClick: () => void settings.change({ theme: 'dark' }),
    },
    {
      id: 'light',
      label: 'Use light colours',
      leftSection: <IconSettings size={18} />,
      onClick: () => void settings.change({ theme: 'light' }),
    },
  ]

  return (
    <Spotlight
      store={palette}
      shortcut={null}
      scrollable
      maxHeight={440}
      limit={40}
      highlightQuery
      nothingFound="Nothing by that name."
      searchProps={{
        placeholder: 'Search conversations and commands',
        'aria-label': 'Search conversations and commands',
        leftSection: <IconSearch size={18} />,
      }}
      transitionProps={{ duration: 120, onExited: () => view.setPaletteOpen(false) }}
      actions={[
        { group: 'Commands', actions: commands },
        {
          group: 'Conversations',
          actions: list.map(({ id, title }) => ({
            id,
            label: title,
            leftSection: <IconHistory size={18} />,
            onClick: () => openConversation(id),
          })),
        },
      ]}
    />
  )
}
