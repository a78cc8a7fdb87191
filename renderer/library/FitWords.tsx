import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import { describeFit, describeSpeed, type Fit } from '../../shared/fit.ts'

const marks = { well: IconCheck, tight: IconAlertTriangle, squeezed: IconAlertTriangle, no: IconX } as const

/** Whether a model fits, with the figures; the mark only repeats the words. */
export function FitWords({ fit }: { fit: Fit }) {
  const Mark = marks[fit.verdict]
  return (
    <p className="fit" data-verdict={fit.verdict}>
      <Mark size={14} stroke={2} aria-hidden />
      <span>
        {describeFit(fit)} {fit.verdict === 'no' || fit.isMeasured ? '' : `Expect ${describeSpeed(fit)}.`}
      </span>
    </p>
  )
}
