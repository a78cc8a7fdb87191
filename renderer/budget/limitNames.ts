import { useStore } from 'zustand'
import { commandCaller, windowCaller, type Limit, type LimitScope } from '../../shared/budget.ts'
import { useStores } from '../useStores.ts'

/** Names a limit as the person knows what it is for: "OpenAI", "gpt-5", a conversation's title. */
export function useLimitName(): (limit: Pick<Limit, 'scope' | 'period'>) => string {
  const { settings, conversations } = useStores()
  const providers = useStore(settings.store, (state) => state.settings?.providers)
  const known = useStore(conversations.store, (state) => state.conversations)
  const nameOf = (scope: LimitScope): string => {
    switch (scope.kind) {
      case 'all':
        return 'Everything'
      case 'provider':
        return providers?.find(({ id }) => id === scope.providerId)?.name ?? 'A provider that was removed'
      case 'model':
        return scope.model
      case 'conversation':
        return known.find(({ id }) => id === scope.conversationId)?.title ?? 'A conversation that was deleted'
      case 'caller':
        return callerWords(scope.caller)
    }
  }
  return ({ scope, period }) => `${nameOf(scope)} per ${period}`
}

export const callerWords = (caller: string): string =>
  caller === windowCaller ? 'This window' : caller === commandCaller ? 'The command line' : caller
