import { AlertSwitch } from '../budget/AlertSwitch.tsx'
import { LimitEditor } from '../budget/LimitEditor.tsx'
import { useSettings } from './useSettings.ts'

export function BudgetSection() {
  const { budget } = useSettings()
  return (
    <>
      <p className="quiet">
        A cloud answer reserves its highest possible cost before it starts and settles on what it really used, so that
        several at once cannot overshoot. Answers on this machine cost nothing.
      </p>
      <LimitEditor budget={budget} />
      <h2>Alerts</h2>
      <AlertSwitch />
    </>
  )
}
