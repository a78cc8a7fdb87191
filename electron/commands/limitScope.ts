import type { LimitScope } from '../../shared/budget.ts'
import { WrongUsage } from './command.ts'

/** "all", "provider:ID", "model:ID/MODEL" (a model's name may hold slashes and colons), "conversation:ID", "caller:NAME". */
export function readLimitScope(text: string): LimitScope {
  const [kind, name = ''] = text.split(/:(.*)/s)
  const [providerId = '', model = ''] = name.split(/\/(.*)/s)
  if (kind === 'all' && name === '') return { kind }
  if (kind === 'provider' && name !== '') return { kind, providerId: name }
  if (kind === 'model' && providerId !== '' && model !== '') return { kind, providerId, model }
  if (kind === 'conversation' && name !== '') return { kind, conversationId: name }
  if (kind === 'caller' && name !== '') return { kind, caller: name }
  throw new WrongUsage(`"${text}" is nothing that can be limited`)
}
