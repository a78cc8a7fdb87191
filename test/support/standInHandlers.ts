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
  'attachments.list': notFound,
  'attachments.upload': notFound,
  'attachments.remove': notFound,
  'chat.send': notFound,
  'chat.retry': notFound,
  'chat.continue': notFound,
  'chat.stop': notFound,
  'chat.skip': notFound,
  'chat.consent': notFound,
  'chat.outlook': notFound,
  'receipts.read': notFound,
  'budget.read': notFound,
  'settings.read': notFound,
  'settings.change': notFound,
  'privacy.read': notFound,
  'privacy.saveRule': notFound,
  'privacy.removeRule': notFound,
  'privacy.setHarmless': notFound,
  'privacy.forgetHarmless': notFound,
  'privacy.label': notFound,
  'privacy.export': notFound,
  'privacy.import': notFound,
  'models.list': notFound,
  'providers.test': notFound,
  'providers.save': notFound,
  'providers.remove': notFound,
  'ollama.read': notFound,
  'ollama.look': notFound,
  'ollama.start': notFound,
  'ollama.stop': notFound,
  'ollama.readLog': notFound,
  'links.open': notFound,
}
