import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { useStore } from 'zustand'
import { BudgetAlerts } from '../budget/BudgetAlerts.tsx'
import { OpenLinkContext } from '../ui/OpenLink.ts'
import { cssVariables, theme } from '../ui/theme.ts'
import { useStores } from '../useStores.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame.tsx'
import { ProblemToasts } from './ProblemToasts.tsx'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '../ui/theme.css'
import './app.css'

export function App() {
  const { settings, status } = useStores()
  const wish = useStore(settings.store, (state) => state.settings?.theme ?? 'system')
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={wish === 'system' ? system : wish}
    >
      <OpenLinkContext value={(url) => void status.openLink(url)}>
        <ErrorBoundary>
          <Frame />
        </ErrorBoundary>
      </OpenLinkContext>
      <Notifications position="top-center" autoClose={8000} containerWidth={380} />
      <ProblemToasts />
      <BudgetAlerts />
    </MantineProvider>
  )
}
