import type { Provider } from '../../shared/settings.ts'
import { frontierModel, frontierPrice, largeModel, smallModel } from './practiceModels.ts'

export interface PracticeAddresses {
  readonly ollamaUrl: string
  readonly cloudUrl: string
}

export const practiceProviderIds = { ollama: 'practice-ollama', cloud: 'practice-cloud' } as const

/** Both sit on loopback; the cloud one says `cloud`, and the gate believes the less trustworthy of what is said and found. */
export function practiceProviders({ ollamaUrl, cloudUrl }: PracticeAddresses): readonly [Provider, Provider] {
  return [
    {
      id: practiceProviderIds.ollama,
      kind: 'ollama',
      name: 'Practice (this machine)',
      baseUrl: ollamaUrl,
      locality: 'device',
      models: [
        { id: smallModel.name, tier: 'fast', price: null, contextTokens: smallModel.contextTokens },
        { id: largeModel.name, tier: 'strong', price: null, contextTokens: largeModel.contextTokens },
      ],
    },
    {
      id: practiceProviderIds.cloud,
      // Like OpenAI's protocol, but no key is needed.
      kind: 'openai-compatible',
      name: 'Practice cloud',
      baseUrl: `${cloudUrl}/v1`,
      locality: 'cloud',
      models: [
        { id: frontierModel.name, tier: 'frontier', price: frontierPrice, contextTokens: frontierModel.contextTokens },
      ],
    },
  ]
}
