import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'

/** Says what was done, and takes it back while it is on screen. */
export function offerUndo(done: string, undo: () => void): void {
  const toast = notifications.show({
    withCloseButton: true,
    message: (
      <span className="undo-toast">
        <span className="truncate">{done}</span>
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
