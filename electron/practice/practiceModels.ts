import type { Price } from '../../shared/money.ts'
import type { Pace } from './streamFrames.ts'

export interface PracticeModel {
  readonly name: string
  readonly speaker: string
  readonly isLong: boolean
  readonly pace: Pace
  readonly contextTokens: number
}

/** One that Ollama would serve. */
export interface PracticeLocalModel extends PracticeModel {
  readonly loadMs: number
  readonly sizeBytes: number
  readonly parameterSize: string
  readonly capabilities: readonly string[]
  /** Where a stub would really be answered; null: here. Its name need not tell. */
  readonly remoteHost: string | null
  /** Window it is loaded with unless a request says otherwise; null or absent: 4096. */
  readonly defaultContext?: number | null
}

export const smallModel: PracticeLocalModel = {
  name: 'practice-small:latest',
  speaker: 'the small practice model on this machine',
  isLong: false,
  pace: { firstTokenMs: 180, tokensPerSecond: 70 },
  contextTokens: 8192,
  loadMs: 400,
  sizeBytes: 2_400_000_000,
  parameterSize: '4B',
  capabilities: ['completion'],
  remoteHost: null,
}

export const largeModel: PracticeLocalModel = {
  name: 'practice-large:latest',
  speaker: 'the large practice model on this machine',
  isLong: true,
  pace: { firstTokenMs: 700, tokensPerSecond: 28 },
  contextTokens: 32_768,
  loadMs: 2500,
  sizeBytes: 17_000_000_000,
  parameterSize: '27B',
  capabilities: ['completion', 'thinking'],
  remoteHost: null,
}

export const frontierModel: PracticeModel = {
  name: 'practice-frontier',
  speaker: 'the practice model in the cloud',
  isLong: true,
  pace: { firstTokenMs: 450, tokensPerSecond: 95 },
  contextTokens: 200_000,
}

/** Made up, and about what such a model costs: 3 and 15 dollars for a million tokens. */
export const frontierPrice: Price = { input: 3_000_000_000, cachedInput: 300_000_000, output: 15_000_000_000 }
