import type { AppError } from '../../shared/errors.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Provider } from '../../shared/settings.ts'
import { originOf, type KeyVault, type VaultProblem } from './keyVault.ts'

/** The keys of the providers in the settings, each for the provider's own address only. */
export interface Keys {
  /** Null where there is none, or the store that has it is locked. */
  read(provider: Provider): Promise<string | null>
  store(provider: Provider, key: string): Promise<Result<undefined, AppError>>
  remove(providerId: string): Promise<Result<undefined, AppError>>
}

export function createKeys(vault: KeyVault): Keys {
  const placeOf = ({ id, baseUrl }: Provider) => ({ providerId: id, origin: originOf(baseUrl) })
  return {
    read: async (provider) => {
      const key = await vault.read(placeOf(provider))
      return key.ok ? key.value : null
    },
    store: async (provider, key) => toAppResult(await vault.store(placeOf(provider), key)),
    remove: async (providerId) => toAppResult(await vault.remove(providerId)),
  }
}

const toAppResult = (result: Result<undefined, VaultProblem>): Result<undefined, AppError> =>
  result.ok ? ok(undefined) : fail({ kind: 'not-saved', detail: result.error.detail })
