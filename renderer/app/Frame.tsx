import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { ChatView } from '../chat/ChatView.tsx'
import { useStores } from '../useStores.ts'
import { Welcome } from '../welcome/Welcome.tsx'
import { Banners } from './Banners.tsx'
import { Header } from './Header.tsx'
import { Sidebar } from './Sidebar.tsx'
import { useShortcuts } from './useShortcuts.ts'

const SettingsView = lazy(async () => ({ default: (await import('../settings/SettingsView.tsx')).SettingsView }))
const LogView = lazy(async () => ({ default: (await import('../ollama/LogView.tsx')).LogView }))
const BudgetDrawer = lazy(async () => ({ default: (await import('../budget/BudgetDrawer.tsx')).BudgetDrawer }))
const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette.tsx')).CommandPalette }))

/** The three areas and what opens over them. */
export function Frame() {
  const { view, status, settings, ollama } = useStores()
  const shown = useStore(view.store, (state) => state.view)
  const isListOpen = useStore(view.store, (state) => state.isListOpen)
  const isBudgetOpen = useStore(view.store, (state) => state.isBudgetOpen)
  const isPaletteOpen = useStore(view.store, (state) => state.isPaletteOpen)
  const isLogOpen = useStore(ollama.store, (state) => state.log !== null)
  const needsSetup = useStore(status.store, (state) => state.status?.needsSetup === true)
  const density = useStore(settings.store, (state) => state.settings?.density ?? 'comfortable')
  const isNarrow = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false })
  useShortcuts()

  return (
    <div className="frame" data-density={density}>
      <Banners />
      <div className="frame__areas">
        {!isNarrow && <Sidebar />}
        {shown === 'settings' ? (
          <Suspense fallback={<main className="stage" />}>
            <SettingsView />
          </Suspense>
        ) : (
          <div className="stage">
            <Header isNarrow={isNarrow} />
            {needsSetup ? <Welcome /> : <ChatView />}
          </div>
        )}
      </div>
      {isNarrow && (
        <Drawer.Root opened={isListOpen} onClose={() => view.setListOpen(false)} size={288}>
          <Drawer.Overlay backgroundOpacity={0.3} />
          <Drawer.Content aria-label="Conversations">
            <Drawer.Body p={0}>
              <Sidebar />
            </Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      )}
      <Suspense fallback={null}>
        {isBudgetOpen && <BudgetDrawer />}
        {isPaletteOpen && <CommandPalette />}
        {isLogOpen && <LogView />}
      </Suspense>
    </div>
  )
}
