import type { Handlers } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import { fail } from '../../shared/result.ts'

const notFound = async () => fail<AppError>({ kind: 'not-found', what: 'app' })

/** A machine side that knows nothing: for tests of what lies before it. */
export const standInHandlers: Handlers = {
  'status.read': notFound,
  'conversations.list': notFound,
  'conversations.create': notFound,
  'conversations.open': notFound,
  'conversations.change': notFound,
  'conversations.remove': notFound,
  'conversations.restore': notFound,
  'chat.send': notFound,
  'chat.retry': notFound,
  'chat.continue': notFound,
  'chat.stop': notFound,
  'chat.consent': notFound,
  'chat.outlook': notFound,
  'receipts.read': notFound,
  'budget.read': notFound,
  'budget.report': notFound,
  'budget.raise': notFound,
  'budget.export': notFound,
  'budget.reconcile': notFound,
  'budget.adjust': notFound,
  'settings.read': notFound,
  'settings.change': notFound,
  'models.list': notFound,
  'providers.test': notFound,
  'providers.save': notFound,
  'providers.remove': notFound,
  'links.open': notFound,
}
