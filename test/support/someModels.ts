import type { Fit } from '../../shared/fit.ts'
import type { InstalledModel, OfferedModel, Pull } from '../../shared/library.ts'

const fit: Fit = {
  verdict: 'well',
  place: 'card',
  neededBytes: 1,
  contextTokens: 1,
  budgetBytes: 1,
  tokensPerSecond: 1,
  isMeasured: false,
}

export const someInstalled = (news: Partial<InstalledModel>): InstalledModel => ({
  name: 'a',
  sizeBytes: 1,
  capabilities: [],
  contextTokens: null,
  fit,
  tier: 'fast',
  pick: null,
  memoryBytes: null,
  isKeptWarm: false,
  lastUsedAt: null,
  speed: null,
  ...news,
})

export const someOffered = (news: Partial<OfferedModel>): OfferedModel => ({
  name: 'a',
  downloadBytes: 1,
  parameters: '4B',
  licence: 'Apache-2.0',
  contextTokens: 1,
  skills: [],
  fit,
  isInstalled: false,
  isUnavailable: false,
  recommended: null,
  ...news,
})

export const somePull = (news: Partial<Pull>): Pull => ({
  name: 'qwen3.5:9b',
  status: 'running',
  step: 'downloading',
  completedBytes: 2.1e9,
  totalBytes: 6.6e9,
  bytesPerSecond: 45e6,
  problem: null,
  ...news,
})
