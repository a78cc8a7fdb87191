import { Switch } from '@mantine/core'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'

/** Whether the person is told when a limit is nearly used up. */
export function AlertSwitch() {
  const { settings, status } = useStores()
  const isOn = useStore(settings.store, (state) => state.settings?.budgetAlerts ?? true)
  const hasWindow = useStore(status.store, (state) => state.status?.shell === 'window')
  return (
    <Switch
      label="Tell me when 50, 80, 95 and 100 % of a limit are spent"
      description={hasWindow ? 'Here, or as a notification while another window is in front.' : 'Here, on this page.'}
      checked={isOn}
      onChange={({ currentTarget }) => void settings.change({ budgetAlerts: currentTarget.checked })}
    />
  )
}
