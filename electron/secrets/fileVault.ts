import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { saving } from '../storage/saving.ts'
import { datedName } from '../storage/setAside.ts'
import { packKey, parseJson, unpackKey, type KeyVault, type VaultProblem } from './keyVault.ts'

/** How each key is made unreadable before it reaches the file, for example by the system's key store. Either may throw. */
export interface Cipher {
  encrypt(text: string): Promise<Uint8Array>
  decrypt(bytes: Uint8Array): Promise<string>
}

interface VaultFile {
  readonly file: string
  /** In words for the person. */
  readonly description: string
  readonly now: () => number
}

/** Keys that only the mode of their file (0600) protects. */
export const createPlainFileVault = (options: VaultFile): KeyVault =>
  createFileVault(options, { isProtected: false, seal: async (text) => text, unseal: async (sealed) => sealed })

/** Keys that are each sealed by a cipher, so that one that no longer opens spoils no other. */
export const createEncryptedFileVault = ({ cipher, ...options }: VaultFile & { readonly cipher: Cipher }): KeyVault =>
  createFileVault(options, {
    isProtected: true,
    seal: async (text) => Buffer.from(await cipher.encrypt(text)).toString('base64'),
    unseal: (sealed) => cipher.decrypt(Buffer.from(sealed, 'base64')),
  })

interface Sealing {
  readonly isProtected: boolean
  readonly seal: (text: string) => Promise<string>
  readonly unseal: (sealed: string) => Promise<string>
}

function createFileVault({ file, description, now }: VaultFile, { isProtected, seal, unseal }: Sealing): KeyVault {
  const change = (apply: (keys: Map<string, string>) => void): Result<undefined, VaultProblem> =>
    saving(() => {
      const known = readKeys(file)
      if (known === null) copyFileSync(file, datedName(file, 'damaged', now()))
      const keys = known ?? new Map<string, string>()
      apply(keys)
      writeKeys(file, keys)
      return undefined
    })

  return {
    description,
    isProtected,
    read: async ({ providerId, origin }) => {
      const sealed = readKeys(file)?.get(providerId)
      if (sealed === undefined) return ok(null)
      const packed = await unlessLocked(() => unseal(sealed))
      return packed.ok ? ok(unpackKey(packed.value, origin)) : packed
    },
    store: async ({ providerId, origin }, key) => {
      const sealed = await unlessLocked(() => seal(packKey(origin, key)))
      return sealed.ok ? change((keys) => keys.set(providerId, sealed.value)) : sealed
    },
    remove: async (providerId) => change((keys) => keys.delete(providerId)),
  }
}

const fileSchema = z.object({ version: z.literal(1), keys: z.array(z.tuple([z.string(), z.string()])) })

/** Null where the file cannot be understood. */
function readKeys(file: string): Map<string, string> | null {
  if (!existsSync(file)) return new Map()
  const text = saving(() => readFileSync(file, 'utf8'))
  const parsed = text.ok ? fileSchema.safeParse(parseJson(text.value)) : null
  return parsed?.success ? new Map(parsed.data.keys) : null
}

/** Whole or not at all: a kill in the middle leaves the old file. */
function writeKeys(file: string, keys: ReadonlyMap<string, string>): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const unfinished = `${file}.unfinished`
  writeFileSync(unfinished, JSON.stringify({ version: 1, keys: [...keys] }), { mode: 0o600, flush: true })
  renameSync(unfinished, file)
}

/** What a cipher throws may speak of what it was given, so it is not passed on. */
async function unlessLocked<Value>(work: () => Promise<Value>): Promise<Result<Value, VaultProblem>> {
  try {
    return ok(await work())
  } catch {
    return fail({ kind: 'locked', detail: "The system's key store did not open." })
  }
}
