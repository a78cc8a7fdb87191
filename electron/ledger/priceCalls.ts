import type { Handlers } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import { isSameModel } from '../../shared/model.ts'
import type { PricedModel } from '../../shared/pricing.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Settings } from '../../shared/settings.ts'
import { dayAt } from './period.ts'
import { factsOf } from './prices.ts'

interface Dependencies {
  readonly settings: {
    read(): Settings
    change(change: Pick<Settings, 'providers'>): Result<Settings, AppError>
  }
  readonly now: () => number
  readonly timeZone: () => string
  /** Has the models take what the settings say now, so that a new price counts once the call was answered. */
  readonly refreshModels: () => Promise<void>
}

/** Prices of the models that bill, and the person's own word on each. */
export function createPriceCalls({
  settings,
  now,
  timeZone,
  refreshModels,
}: Dependencies): Pick<Handlers, Extract<keyof Handlers, `prices.${string}`>> {
  const list = (): PricedModel[] =>
    settings
      .read()
      .providers.filter(({ kind, locality }) => locality === 'cloud' && kind !== 'ollama')
      .flatMap((provider) =>
        provider.models.map(({ id, price }) => ({
          providerId: provider.id,
          providerName: provider.name,
          model: id,
          listed: factsOf(provider, id, now()).price,
          own: price,
        })),
      )
  return {
    'prices.list': async () => ok(list()),
    'prices.set': async ({ rates, ...key }) => {
      if (!list().some((priced) => isSameModel(priced, key))) return fail({ kind: 'not-found', what: 'this model' })
      const price = rates && { ...rates, source: 'your own price', since: dayAt(now(), timeZone()).day }
      const changed = settings.change({
        providers: settings.read().providers.map((provider) => ({
          ...provider,
          models: provider.models.map((model) =>
            isSameModel({ providerId: provider.id, model: model.id }, key) ? { ...model, price } : model,
          ),
        })),
      })
      if (!changed.ok) return changed
      await refreshModels()
      return ok(list())
    },
  }
}
