import { fail, ok, type Result } from '../../shared/result.ts'
import { packKey, unpackKey, type KeyVault, type VaultProblem } from './keyVault.ts'
import type { Command, CommandEnd } from './runCommand.ts'

/** How a system's keyring command is spoken to. Keys go in and out as packed text without line breaks or quotes. */
export interface KeyringDialect {
  readonly description: string
  find(providerId: string): Command
  keep(providerId: string, packed: string): Command
  drop(providerId: string): Command
  /** True where the command ended as it does when nothing is stored. */
  isAbsent(end: CommandEnd): boolean
}

const service = 'gatehouse'

/** https://gnome.pages.gitlab.gnome.org/libsecret/ */
export const secretTool: KeyringDialect = {
  description: "your desktop's keyring",
  find: (id) => ({ command: 'secret-tool', arguments: ['lookup', 'service', service, 'provider', id] }),
  keep: (id, packed) => ({
    command: 'secret-tool',
    arguments: ['store', `--label=Gatehouse: ${id}`, 'service', service, 'provider', id],
    input: packed,
  }),
  drop: (id) => ({ command: 'secret-tool', arguments: ['clear', 'service', service, 'provider', id] }),
  isAbsent: ({ code, problem }) => code === 1 && problem === '',
}

const itemNotFound = 44

/** `security -i` reads its command from its input, so that the key is in no argument. */
export const macSecurity: KeyringDialect = {
  description: 'the macOS keychain',
  find: (id) => ({ command: 'security', arguments: ['find-generic-password', '-s', service, '-a', encode(id), '-w'] }),
  keep: (id, packed) => ({
    command: 'security',
    arguments: ['-i'],
    input: `add-generic-password -U -s ${service} -a ${encode(id)} -w ${packed}\n`,
  }),
  drop: (id) => ({ command: 'security', arguments: ['delete-generic-password', '-s', service, '-a', encode(id)] }),
  isAbsent: ({ code }) => code === itemNotFound,
}

const encode = (text: string): string => Buffer.from(text).toString('base64url')
const decode = (text: string): string => Buffer.from(text.trim(), 'base64url').toString()

/** Keys in the system's keyring, reached through its command. */
export function createKeyringVault(dialect: KeyringDialect, run: (command: Command) => Promise<CommandEnd>): KeyVault {
  const locked: Result<never, VaultProblem> = fail({ kind: 'locked', detail: `Opening ${dialect.description} failed.` })

  async function find(providerId: string): Promise<Result<string | null, VaultProblem>> {
    const end = await run(dialect.find(providerId))
    if (end.code === 0) return ok(decode(end.output))
    return dialect.isAbsent(end) ? ok(null) : locked
  }

  return {
    description: dialect.description,
    isProtected: true,
    read: async ({ providerId, origin }) => {
      const found = await find(providerId)
      return !found.ok || found.value === null ? found : ok(unpackKey(found.value, origin))
    },
    store: async ({ providerId, origin }, key) => {
      const packed = packKey(origin, key)
      await run(dialect.keep(providerId, encode(packed)))
      // "security -i" ends well whatever its commands did, so the keyring is asked what it holds now.
      const kept = await find(providerId)
      return kept.ok && kept.value === packed ? ok(undefined) : locked
    },
    remove: async (providerId) => {
      const end = await run(dialect.drop(providerId))
      return end.code === 0 || dialect.isAbsent(end) ? ok(undefined) : locked
    },
  }
}
