import type { Provider } from '../shared/settings.ts'

/** The Ollama of this machine needs no entry in the settings; one that has it is shown once. */
export function withOwnOllama(chosen: readonly Provider[], own: Provider | null): readonly Provider[] {
  const isChosen = chosen.some(({ kind, baseUrl }) => kind === 'ollama' && isSameOrigin(baseUrl, own?.baseUrl))
  return own === null || isChosen ? chosen : [own, ...chosen]
}

/** The one whose memory and disk are this machine's; null where there is none. */
export const localOllamaOf = (providers: readonly Provider[]): Provider | null =>
  providers.find(({ kind, locality }) => kind === 'ollama' && locality === 'device') ?? null

const isSameOrigin = (a: string, b: string | undefined): boolean =>
  b !== undefined && new URL(a).origin === new URL(b).origin
