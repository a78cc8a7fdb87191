import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'

/** Says what was done, with the way back for as long as it is shown. */
export function showUndo(sentence: string, undo: () => void): void {
  const toast = notifications.show({
    withCloseButton: true,
    message: (
      <span className="undo-toast">
        <span className="truncate">{sentence}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(toast)
            undo()
          }}
        >
          Undo
        </Button>
      </span>
    ),
  })
}
