import { ActionIcon, Badge, Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs'
import { useState } from 'react'
import { useStore } from 'zustand'
import { formatSize } from '../../shared/bytes.ts'
import type { InstalledModel } from '../../shared/library.ts'
import { useStores } from '../useStores.ts'
import { FitWords } from './FitWords.tsx'
import { tierNames, presenceWords } from './libraryWords.ts'

export function InstalledRow({ model }: { model: InstalledModel }) {
  const { library } = useStores()
  const busy = useStore(library.store, (state) => state.busy.get(model.name))
  const [openedAt] = useState(() => Date.now())
  const { name, pick, tier, memoryBytes } = model
  return (
    <li>
      <div className="library__head">
        <b>{name}</b>
        {pick !== null && (
          <Badge variant="light" tt="none" fw={500}>
            {tierNames[tier]}
          </Badge>
        )}
        <span className="quiet figures">{formatSize(model.sizeBytes)}</span>
        <span className="library__actions">
          <Button
            size="compact-sm"
            variant="default"
            loading={busy === 'testing'}
            disabled={busy !== undefined}
            aria-label={`Test ${name}`}
            onClick={() => void library.test(name)}
          >
            Test
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={busy === 'loading'}
            disabled={busy !== undefined}
            aria-label={`${memoryBytes === null ? 'Load' : 'Unload'} ${name}`}
            onClick={() => void (memoryBytes === null ? library.loadIntoMemory(name) : library.unload(name))}
          >
            {memoryBytes === null ? 'Load' : 'Unload'}
          </Button>
          <ModelMenu model={model} />
        </span>
      </div>
      <p className="quiet">{presenceWords(model, openedAt)}</p>
      {pick !== null && (
        <p className="quiet">
          {tier === 'fast' ? 'Answers quick questions.' : 'Answers harder questions.'} {pick.reason}
        </p>
      )}
      <FitWords fit={model.fit} />
    </li>
  )
}

function ModelMenu({ model }: { model: InstalledModel }) {
  const { library } = useStores()
  const { name, tier, pick, isKeptWarm } = model
  const isChosen = (wanted: InstalledModel['tier']) => pick?.by === 'person' && tier === wanted
  const toggle = (wanted: InstalledModel['tier']) =>
    void library.choose({ tier: wanted, name: isChosen(wanted) ? null : name })

  async function remove() {
    if (!(await library.remove(name))) return
    const toast = notifications.show({
      withCloseButton: true,
      message: (
        <span className="undo-toast">
          <span className="truncate">Deleted {name}</span>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(toast)
              void library.restore(name)
            }}
          >
            Undo
          </Button>
        </span>
      ),
      autoClose: undoMs,
    })
  }

  return (
    <Menu position="bottom-end" width={260} withinPortal={false}>
      <Menu.Target>
        <ActionIcon aria-label={`More about ${name}`} size={28}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxItem checked={isChosen('fast')} onClick={() => toggle('fast')}>
          Use for quick questions
        </Menu.CheckboxItem>
        <Menu.CheckboxItem checked={isChosen('strong')} onClick={() => toggle('strong')}>
          Use for harder questions
        </Menu.CheckboxItem>
        <Menu.CheckboxItem checked={isKeptWarm} onClick={() => void library.keepWarm(name, !isKeptWarm)}>
          Keep in memory
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Item color="var(--stop)" onClick={() => void remove()}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** A little less than the machine side waits. */
const undoMs = 7500
