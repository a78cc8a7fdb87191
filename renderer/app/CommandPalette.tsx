import { Modal } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { useEffect, useState } from 'react'
import { useStores } from '../useStores.ts'
import { commandsOf, conversationCommands, type Command } from './commands.tsx'
import '@mantine/spotlight/styles.layer.css'

const [palette, actions] = createSpotlight()
const shownAtOnce = 40

/** Conversations and commands, one key away. */
export function CommandPalette() {
  const stores = useStores()
  const [query, setQuery] = useState('')
  useEffect(() => actions.open(), [])
  const words = query.toLowerCase().split(/\s+/)
  const matching = (commands: readonly Command[]) =>
    commands.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word))).slice(0, shownAtOnce)
  const groups = [
    { name: 'Commands', commands: matching(commandsOf(stores)) },
    { name: 'Conversations', commands: matching(conversationCommands(stores)) },
  ].filter(({ commands }) => commands.length > 0)

  return (
    <Spotlight.Root
      store={palette}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      scrollable
      maxHeight={440}
      transitionProps={{ duration: 120, onExited: () => stores.view.setPaletteOpen(false) }}
    >
      <Modal.Title className="visually-hidden">Conversations and commands</Modal.Title>
      <Spotlight.Search
        placeholder="Search conversations and commands"
        aria-label="Search conversations and commands"
        leftSection={<IconSearch size={18} />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ name, commands }) => (
          <Spotlight.ActionsGroup key={name} label={name}>
            {commands.map(({ id, label, icon, run }) => (
              <Spotlight.Action key={id} label={label} leftSection={icon} highlightQuery onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>Nothing by that name.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
