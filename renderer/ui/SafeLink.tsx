import IconPhoto from '@tabler/icons-react/dist/esm/icons/IconPhoto.mjs'
import type { KeyboardEvent, ReactNode } from 'react'
import { parseLink } from '../../shared/link.ts'
import { useOpenLink } from './OpenLink.ts'
import { withoutReordering } from './withoutReordering.ts'

/**
 * A link in somebody else's text. It has no `href`: a click, a middle click or a drag cannot take the page anywhere;
 * what may be followed is handed to the machine side, which asks first. The rest is plain text.
 */
export function SafeLink({ address, children }: { address: string | undefined; children: ReactNode }) {
  const link = parseLink(address ?? '')
  const openLink = useOpenLink()
  const label = typeof children === 'string' ? withoutReordering(children) : children
  if (!link.ok) return <bdi>{label}</bdi>
  const { url, target } = link.value
  const open = () => openLink(url)
  const openByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') open()
  }
  const showsHost = typeof label === 'string' && label.toLowerCase().includes(target.toLowerCase())
  return (
    <a role="link" tabIndex={0} title={url} className="safe-link" onClick={open} onKeyDown={openByKey}>
      <bdi>{label}</bdi>
      {!showsHost && <span className="safe-link__host"> ({target})</span>}
    </a>
  )
}

/** An image of somebody else's text is never fetched: loading it would tell its host that it was read. */
export function SafeImage({ address, alt }: { address: string | undefined; alt: string | undefined }) {
  const label = withoutReordering(alt === undefined || alt === '' ? 'image' : alt)
  if (!parseLink(address ?? '').ok) return <span className="safe-link__host">[{label}]</span>
  return (
    <SafeLink address={address}>
      <IconPhoto size={14} aria-hidden className="safe-link__icon" /> {label}
    </SafeLink>
  )
}
