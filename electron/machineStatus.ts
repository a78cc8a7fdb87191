import type { Provider } from '../shared/settings.ts'
import type { Notice, Status } from '../shared/status.ts'
import type { KeyVault } from './secrets/keyVault.ts'

export const platformOf = (platform: NodeJS.Platform): Status['platform'] =>
  platform === 'darwin' ? 'mac' : platform === 'linux' ? 'linux' : 'other'

/** Said as soon as there is a key to protect. */
export const vaultNotices = ({ isProtected, description }: KeyVault, providers: readonly Provider[]): Notice[] =>
  isProtected || providers.every(({ kind }) => kind === 'ollama')
    ? []
    : [{ kind: 'keys-not-protected', detail: `Keys are kept in ${description}.` }]
