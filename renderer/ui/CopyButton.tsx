import { ActionIcon, Tooltip } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs'

export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const clipboard = useClipboard({ timeout: 1500 })
  const shown = clipboard.copied ? 'Copied' : label
  return (
    <Tooltip label={shown}>
      <ActionIcon aria-label={shown} size={28} onClick={() => clipboard.copy(text())}>
        {clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      </ActionIcon>
    </Tooltip>
  )
}
