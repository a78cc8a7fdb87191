import { ActionIcon, FileButton } from '@mantine/core'
import IconPaperclip from '@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs'
import { useStores } from '../useStores.ts'

export function AttachButton() {
  const { attachments } = useStores()
  return (
    <FileButton multiple onChange={(files) => void attachments.add(files)}>
      {(button) => (
        <ActionIcon aria-label="Attach text files" title="Attach text files, up to 10 MB" size={28} {...button}>
          <IconPaperclip size={17} />
        </ActionIcon>
      )}
    </FileButton>
  )
}
