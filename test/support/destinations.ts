import type { Destination } from '../../shared/model.ts'

export const someDestination: Destination = {
  providerId: 'ollama',
  providerName: 'Ollama',
  host: '127.0.0.1:11434',
  model: 'small',
  locality: 'device',
  tier: 'fast',
}
export const cloudModel: Destination = {
  providerId: 'openai',
  providerName: 'OpenAI',
  host: 'api.openai.com',
  model: 'gpt-5',
  locality: 'cloud',
  tier: 'frontier',
}
