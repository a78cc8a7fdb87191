import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

/** One thing of a list, with the buttons for what can be done to it. */
export const ListRow = ({ children, actions }: { children: ReactNode; actions: ReactNode }) => (
  <li className="list-row">
    <div className="list-row__words">{children}</div>
    <span className="list-row__actions">{actions}</span>
  </li>
)

const looks = {
  usual: { variant: 'default' },
  quiet: { variant: 'subtle', color: 'gray' },
  danger: { variant: 'light', color: 'red' },
} as const

interface RowButtonProps {
  readonly label: string
  /** What it is done to, for whoever hears the button alone. */
  readonly to: string
  readonly look: keyof typeof looks
  readonly onClick: () => void
}

export const RowButton = ({ label, to, look, onClick }: RowButtonProps) => (
  <Button size="compact-sm" {...looks[look]} aria-label={`${label} ${to}`} onClick={onClick}>
    {label}
  </Button>
)
