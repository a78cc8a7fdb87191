import type { Handlers } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Provider, Settings } from '../../shared/settings.ts'
import type { ChatModel } from './chatModel.ts'

interface Dependencies {
  readonly settings: {
    read(): Settings
    change(change: Pick<Settings, 'providers'>): Result<Settings, AppError>
  }
  readonly keys: {
    read(provider: Provider): Promise<string | null>
    store(provider: Provider, key: string): Promise<Result<undefined, AppError>>
    remove(providerId: string): Promise<Result<undefined, AppError>>
  }
  readonly connect: (provider: Provider, key: string | null) => ChatModel
}

const testMs = 20_000

/** Keys go in and never come out: no reply holds one. */
export function createProviderCalls({
  settings,
  keys,
  connect,
}: Dependencies): Pick<Handlers, Extract<keyof Handlers, `providers.${string}`>> {
  return {
    'providers.test': async ({ provider, key }) => {
      const model = connect(provider, key ?? (await keys.read(provider)))
      const listed = await model.listModels(AbortSignal.timeout(testMs))
      return listed.ok
        ? ok({ models: [...listed.value] })
        : fail({ kind: 'provider', providerName: provider.name, failure: listed.error })
    },
    'providers.save': async ({ provider, key }) => {
      if (key !== null) {
        const stored = await keys.store(provider, key)
        if (!stored.ok) return stored
      }
      const { providers } = settings.read()
      const isNew = providers.every(({ id }) => id !== provider.id)
      return settings.change({
        providers: isNew
          ? [...providers, provider]
          : providers.map((other) => (other.id === provider.id ? provider : other)),
      })
    },
    'providers.remove': async ({ providerId }) => {
      const removed = await keys.remove(providerId)
      if (!removed.ok) return removed
      return settings.change({ providers: settings.read().providers.filter(({ id }) => id !== providerId) })
    },
  }
}
