import IconCloud from '@tabler/icons-react/dist/esm/icons/IconCloud.mjs'
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs'
import IconServer from '@tabler/icons-react/dist/esm/icons/IconServer.mjs'
import type { Locality } from '../../shared/model.ts'

/** The same three marks wherever a place is named; colour never stands alone. */
export function LocalityMark({ locality, size = 14 }: { locality: Locality; size?: number }) {
  const Icon = localityIcons[locality]
  return <Icon size={size} stroke={1.8} aria-hidden style={{ color: `var(--${locality})`, flex: 'none' }} />
}

export const localityIcons = { device: IconHome, trusted: IconServer, cloud: IconCloud } as const
