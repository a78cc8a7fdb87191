import { ok } from '../../shared/result.ts'
import { packKey, unpackKey, type KeyVault } from './keyVault.ts'

/** Keys that are gone when the app ends: for where the system has no key store that protects them. */
export function createSessionVault(description: string): KeyVault {
  const packedById = new Map<string, string>()
  return {
    description,
    isProtected: true,
    read: async ({ providerId, origin }) => {
      const packed = packedById.get(providerId)
      return ok(packed === undefined ? null : unpackKey(packed, origin))
    },
    store: async ({ providerId, origin }, key) => {
      packedById.set(providerId, packKey(origin, key))
      return ok(undefined)
    },
    remove: async (providerId) => {
      packedById.delete(providerId)
      return ok(undefined)
    },
  }
}
