import { createStore } from 'zustand/vanilla'
import type { AppError } from '../../shared/errors.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { Api } from '../api.ts'

/** The one receipt that is open. */
export type ReceiptState =
  | { readonly status: 'closed' }
  | { readonly status: 'loading'; readonly messageId: string }
  | { readonly status: 'ready'; readonly messageId: string; readonly receipt: Receipt }
  | { readonly status: 'failed'; readonly messageId: string; readonly error: AppError }

export function createReceiptStore(api: Api) {
  const store = createStore<ReceiptState>(() => ({ status: 'closed' }))

  async function open(messageId: string): Promise<void> {
    store.setState({ status: 'loading', messageId }, true)
    const read = await api.call('receipts.read', { messageId })
    const current = store.getState()
    if (current.status === 'closed' || current.messageId !== messageId) return
    store.setState(
      read.ok
        ? { status: 'ready', messageId, receipt: read.value }
        : { status: 'failed', messageId, error: read.error },
      true,
    )
  }

  const close = (): void => store.setState({ status: 'closed' }, true)

  return { store, open, close }
}
