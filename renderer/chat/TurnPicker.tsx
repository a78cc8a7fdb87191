import { Menu } from '@mantine/core'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import { useStore } from 'zustand'
import { modeSchema, type Mode } from '../../shared/conversation.ts'
import { isSameModel } from '../../shared/model.ts'
import { selectedMode } from '../conversations/conversationsStore.ts'
import { ModelMenuItems } from '../models/ModelMenuItems.tsx'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import { useStores } from '../useStores.ts'

const modeWords: Readonly<Record<Mode, { readonly name: string; readonly note: string }>> = {
  auto: { name: 'Auto', note: 'The gate decides message by message.' },
  local: { name: 'Local only', note: 'Nothing of this conversation leaves this machine.' },
  cloud: { name: 'Prefer cloud', note: 'The cloud where the text may leave, else here.' },
}

/** How this conversation is routed, and the one model for the next message where the person wants one. */
export function TurnPicker() {
  const { conversations, draft, models } = useStores()
  const id = useStore(conversations.store, (state) => state.selectedId)
  const mode = useStore(conversations.store, selectedMode)
  const pick = useStore(draft.store, (state) => state.pick)
  const picked = useStore(models.store, (state) =>
    state.options.find(({ destination }) => pick !== null && isSameModel(destination, pick)),
  )

  function setMode(next: Mode) {
    draft.pick(null)
    if (id !== null) void conversations.setMode(id, next).then(() => draft.look())
  }

  return (
    <Menu position="top-start" width={380}>
      <Menu.Target>
        <button type="button" className="pill" aria-label={`Where to answer: ${pick?.model ?? modeWords[mode].name}`}>
          {picked !== undefined && <LocalityMark locality={picked.destination.locality} />}
          <span className="truncate composer__pick">{pick?.model ?? modeWords[mode].name}</span>
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="tall-menu">
        <Menu.Label>This conversation</Menu.Label>
        {modeSchema.options.map((option) => (
          <Menu.Item
            key={option}
            aria-current={pick === null && mode === option}
            rightSection={pick === null && mode === option && <IconCheck size={15} aria-label="Chosen" />}
            onClick={() => setMode(option)}
          >
            {modeWords[option].name}
            <span className="menu-note">{modeWords[option].note}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>Or choose for the next message</Menu.Label>
        <ModelMenuItems onPick={draft.pick} />
      </Menu.Dropdown>
    </Menu>
  )
}
