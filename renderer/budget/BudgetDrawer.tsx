import { Drawer, Skeleton } from '@mantine/core'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'
import { BudgetPanel } from './BudgetPanel.tsx'

export function BudgetDrawer() {
  const { view, budget } = useStores()
  const status = useStore(budget.store, (state) => state.status)
  const report = useStore(budget.store, (state) => state.report)
  useEffect(() => {
    void budget.load()
    void budget.loadReport()
    return budget.closeReport
  }, [budget])
  return (
    <Drawer.Root opened onClose={() => view.setBudgetOpen(false)} position="right" size="min(680px, 100vw)">
      <Drawer.Overlay backgroundOpacity={0.3} />
      <Drawer.Content>
        <div className="budget-head">
          <Drawer.Title>{status?.account === 'practice' ? 'Budget (practice)' : 'Budget'}</Drawer.Title>
          <Drawer.CloseButton aria-label="Close the budget" />
        </div>
        <Drawer.Body>
          {status === null || report === null ? (
            <Skeleton height={180} />
          ) : (
            <BudgetPanel status={status} report={report} />
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
