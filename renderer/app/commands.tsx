import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs'
import IconMoon from '@tabler/icons-react/dist/esm/icons/IconMoon.mjs'
import IconPencilPlus from '@tabler/icons-react/dist/esm/icons/IconPencilPlus.mjs'
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs'
import IconSun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs'
import IconWallet from '@tabler/icons-react/dist/esm/icons/IconWallet.mjs'
import type { ReactNode } from 'react'
import { nameOfConversation } from '../../shared/conversation.ts'
import { selectedMode } from '../conversations/conversationsStore.ts'
import type { Stores } from '../stores.ts'
import { LocalityMark } from '../ui/LocalityMark.tsx'

export interface Command {
  readonly id: string
  readonly label: string
  readonly icon: ReactNode
  readonly run: () => void
}

/** Everything the palette can do besides opening a conversation. */
export function commandsOf(stores: Stores): Command[] {
  const { conversations, settings, view, startNew } = stores
  const { selectedId } = conversations.store.getState()
  const isLocal = selectedMode(conversations.store.getState()) === 'local'
  return [
    { id: 'new', label: 'New conversation', icon: <IconPencilPlus size={18} />, run: startNew },
    {
      id: 'local',
      label: isLocal ? 'Let the gate decide in this conversation' : 'Make this conversation local only',
      icon: <LocalityMark locality="device" size={18} />,
      run: () => selectedId !== null && void conversations.setMode(selectedId, isLocal ? 'auto' : 'local'),
    },
    { id: 'budget', label: 'Show the budget', icon: <IconWallet size={18} />, run: () => view.setBudgetOpen(true) },
    {
      id: 'prices',
      label: 'Show what models cost',
      icon: <IconWallet size={18} />,
      run: () => view.showSettings('prices'),
    },
    { id: 'settings', label: 'Open settings', icon: settingsIcon, run: () => view.showSettings('general') },
    {
      id: 'library',
      label: 'Show the models on this machine',
      icon: settingsIcon,
      run: () => view.showSettings('local'),
    },
    { id: 'providers', label: 'Add a provider or key', icon: settingsIcon, run: () => view.showSettings('providers') },
    {
      id: 'dark',
      label: 'Use dark colours',
      icon: <IconMoon size={18} />,
      run: () => void settings.change({ theme: 'dark' }),
    },
    {
      id: 'light',
      label: 'Use light colours',
      icon: <IconSun size={18} />,
      run: () => void settings.change({ theme: 'light' }),
    },
  ]
}

const settingsIcon = <IconSettings size={18} />

export const conversationCommands = ({ conversations, openConversation }: Stores): Command[] =>
  conversations.store.getState().conversations.map((conversation) => ({
    id: conversation.id,
    label: nameOfConversation(conversation),
    icon: <IconHistory size={18} />,
    run: () => openConversation(conversation.id),
  }))
