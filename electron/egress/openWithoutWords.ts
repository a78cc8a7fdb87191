import type { Locality } from '../../shared/model.ts'
import type { Level } from '../../shared/level.ts'
import type { Clearance } from './clearance.ts'
import type { Door } from './door.ts'

/**
 * Opens the door for requests that hold no words of the person's: at most the names of models, which may look like
 * anything and so need a high level where they stay on this machine.
 */
export const openWithoutWords =
  (door: Door) =>
  (highestLevel: Level, more: Partial<Clearance> = {}) =>
  ({ baseUrl, locality }: { readonly baseUrl: string; readonly locality: Locality }) =>
    door.open({
      purpose: 'models',
      baseUrl,
      locality,
      highestLevel,
      consentedTexts: new Set(),
      messageId: null,
      ...more,
    })
