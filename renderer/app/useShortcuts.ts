import { useHotkeys } from '@mantine/hooks'
import { useStores } from '../useStores.ts'

/** Ctrl on Linux, Command on a Mac. They work while a field has the focus, too. */
export function useShortcuts(): void {
  const { startNew, view } = useStores()
  useHotkeys(
    [
      ['mod+N', startNew],
      // A browser keeps Ctrl+N for itself.
      ['alt+N', startNew],
      ['mod+K', () => view.setPaletteOpen(true)],
      ['mod+,', () => view.showSettings('general')],
    ],
    [],
  )
}
