import { Popover } from '@mantine/core'
import IconAlertCircle from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs'
import IconHourglass from '@tabler/icons-react/dist/esm/icons/IconHourglass.mjs'
import { lazy, memo, Suspense } from 'react'
import { useStore } from 'zustand'
import type { Message } from '../../shared/message.ts'
import { usd } from '../../shared/money.ts'
import { localityIcons } from '../ui/LocalityMark.tsx'
import { useStores } from '../useStores.ts'
import { badgeWords } from './badgeWords.ts'
import './route.css'

const ReceiptView = lazy(async () => ({ default: (await import('./ReceiptView.tsx')).ReceiptView }))

/** Where an answer came from, with the reason beside it. Opens its receipt. */
export const RouteBadge = memo(function RouteBadge({ message }: { message: Message }) {
  const { settings, receipt } = useStores()
  const currency = useStore(settings.store, (state) => state.settings?.currency ?? usd)
  const isOpen = useStore(receipt.store, (state) => state.status !== 'closed' && state.messageId === message.id)
  const { tone, place, details } = badgeWords(message, currency)
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={(opened) => !opened && receipt.close()}
        position="top-start"
        width="min(600px, calc(100vw - 32px))"
        trapFocus
        returnFocus
        withRoles
      >
        <Popover.Target>
          <button
            type="button"
            className="badge"
            data-tone={tone}
            title="Show the receipt"
            onClick={() => (isOpen ? receipt.close() : void receipt.open(message.id))}
          >
            <BadgeIcon message={message} />
            <span>{place}</span>
            {details.map((detail) => (
              <span key={detail} className="badge__detail">
                · {detail}
              </span>
            ))}
          </button>
        </Popover.Target>
        <Popover.Dropdown className="receipt-popover" aria-label="Receipt">
          <Suspense fallback={null}>{isOpen && <ReceiptView />}</Suspense>
        </Popover.Dropdown>
      </Popover>
      {message.route !== null && <span className="badge-reason">{message.route.reason}</span>}
    </>
  )
})

function BadgeIcon({ message: { route, status } }: { message: Message }) {
  const Icon =
    status === 'failed' ? IconAlertCircle : route === null ? IconHourglass : localityIcons[route.destination.locality]
  return <Icon size={14} stroke={1.8} aria-hidden />
}
