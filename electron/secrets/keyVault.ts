import { z } from 'zod'
import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'

/** `locked`: the store neither takes nor gives out keys now. `detail` never holds a key. */
export type VaultProblem =
  | { readonly kind: 'locked'; readonly detail: string }
  | Extract<AppError, { kind: 'not-saved' }>

/** Which provider a key is for, and the only origin it may be sent to. */
export interface KeyPlace {
  readonly providerId: string
  /** Scheme, host and port of the provider's address, see `originOf`. */
  readonly origin: string
}

/** Keeps the keys of providers. A key that was stored for one origin is not given out for another. */
export interface KeyVault {
  /** Null: none is stored for this origin. */
  read(place: KeyPlace): Promise<Result<string | null, VaultProblem>>
  store(place: KeyPlace, key: string): Promise<Result<undefined, VaultProblem>>
  remove(providerId: string): Promise<Result<undefined, VaultProblem>>
  /** Where keys are kept, in words for the person. */
  readonly description: string
  /** False where whoever can read the person's files can read the keys. */
  readonly isProtected: boolean
}

export const originOf = (baseUrl: string): string => new URL(baseUrl).origin

const storedKeySchema = z.object({ origin: z.string(), key: z.string() })

/** A key with its origin, as the text that a store keeps. */
export const packKey = (origin: string, key: string): string => JSON.stringify({ origin, key })

/** Null for another origin, and for a text that is none of ours. */
export function unpackKey(packed: string, origin: string): string | null {
  const parsed = storedKeySchema.safeParse(parseJson(packed))
  return parsed.success && parsed.data.origin === origin ? parsed.data.key : null
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
