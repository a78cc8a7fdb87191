import { Drawer } from '@mantine/core'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'
import { BudgetPanel } from './BudgetPanel.tsx'

export function BudgetDrawer() {
  const { view, budget } = useStores()
  const report = useStore(budget.store, (state) => state.report)
  useEffect(() => void budget.load(), [budget])
  return (
    <Drawer
      opened
      onClose={() => view.setBudgetOpen(false)}
      position="right"
      size="min(560px, 100vw)"
      title={report?.account === 'practice' ? 'Budget (practice)' : 'Budget'}
      closeButtonProps={{ 'aria-label': 'Close the budget' }}
    >
      {report !== null && <BudgetPanel report={report} />}
    </Drawer>
  )
}
