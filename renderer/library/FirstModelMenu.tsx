import { Button, Menu } from '@mantine/core'
import { formatSize } from '../../shared/bytes.ts'
import { describeSpeed } from '../../shared/fit.ts'
import type { OfferedModel } from '../../shared/library.ts'

interface Props {
  readonly offered: readonly OfferedModel[]
  readonly chosen: string | null
  readonly onChoose: (name: string) => void
}

/** The models to begin with that fit this machine; any other is had later. */
export function FirstModelMenu({ offered, chosen, onChoose }: Props) {
  const fitting = offered.filter(({ fit, isUnavailable }) => fit.verdict !== 'no' && !isUnavailable)
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <Button variant="subtle" color="gray">
          Choose another model
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="tall-menu">
        <Menu.Label>Models that fit this machine</Menu.Label>
        <Menu.RadioGroup value={chosen ?? ''}>
          {fitting.map(({ name, downloadBytes, fit }) => (
            <Menu.RadioItem key={name} value={name} onClick={() => onChoose(name)}>
              {name}
              <span className="menu-note">
                {formatSize(downloadBytes)}, {describeSpeed(fit)}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
