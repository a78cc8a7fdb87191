import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { factsOf } from '../../electron/ledger/prices.ts'
import { createEventReader, eventSchema } from '../../electron/providers/anthropicEvent.ts'
import type { ChatPiece } from '../../electron/providers/chatModel.ts'
import { chunkSchema, readChunk } from '../../electron/providers/openaiChunk.ts'
import { costOf, type Price, type Usage } from '../../shared/money.ts'
import type { Provider } from '../../shared/settings.ts'

const at = Date.UTC(2026, 10, 21, 12)
const providers: Readonly<Record<string, Pick<Provider, 'kind' | 'baseUrl'>>> = {
  openai: { kind: 'openai', baseUrl: 'https://api.openai.com/v1' },
  anthropic: { kind: 'anthropic', baseUrl: 'https://api.anthropic.com' },
  google: { kind: 'openai-compatible', baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai' },
  mistral: { kind: 'openai-compatible', baseUrl: 'https://api.mistral.ai/v1' },
  deepseek: { kind: 'openai-compatible', baseUrl: 'https://api.deepseek.com' },
  groq: { kind: 'openai-compatible', baseUrl: 'https://api.groq.com/openai/v1' },
  openrouter: { kind: 'openai-compatible', baseUrl: 'https://openrouter.ai/api/v1' },
}

const rowsOf = (name: string) =>
  readFileSync(`test/ledger/${name}.tsv`, 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))

const priceOf = (provider: string, model: string): Price => {
  const known = providers[provider]
  const price = known && factsOf(known, model, at).price
  if (!price) throw new Error(`No price for ${provider} ${model}`)
  return price
}

/** As the adapter of the provider's protocol reads it off the wire. */
function readUsage(provider: string, usage: unknown): Usage {
  const pieces: ChatPiece[] =
    provider === 'anthropic'
      ? createEventReader()(eventSchema.parse({ type: 'message_delta', delta: {}, usage }))
      : readChunk(chunkSchema.parse({ choices: [], usage }))
  const told = pieces.find((piece) => piece.type === 'usage')
  if (told === undefined) throw new Error('No usage was read')
  return told.usage
}

describe('the rates that the providers state are those that are built in', () => {
  test.each(rowsOf('providerRates'))('%s %s', (provider = '', model = '', ...columns) => {
    const [input, cachedInput, cacheWrite, output, above, ...higher] = columns.map((usd) =>
      usd === '' ? undefined : Number((Number(usd) * 1e9).toFixed(0)),
    )
    const rates = { input, cachedInput, cacheWrite, output }
    const tier = { input: higher[0], cachedInput: higher[1], cacheWrite: higher[2], output: higher[3] }
    const tiers = above === undefined ? undefined : [{ aboveInputTokens: above / 1e9, ...tier }]
    const { source: _, since: __, ...price } = priceOf(provider, model)
    // What is not stated is not compared: some of these read from a cache at the rate of their input.
    const stated = (found: object) =>
      Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
    expect(price).toMatchObject(stated({ ...rates, tiers: tiers?.map(stated) }))
  })
})

describe('a recorded usage costs what was worked out by hand', () => {
  const rows = rowsOf('recordedUsages')

  test('there are two hundred at least, of seven providers', () => {
    expect([rows.length >= 200, new Set(rows.map(([provider]) => provider)).size]).toEqual([true, 7])
  })

  test.each(rows)('%s %s, %s: %s costs %s cents', (provider = '', model = '', _what, usage = '', cents = '') => {
    const costNanoUsd = costOf(readUsage(provider, JSON.parse(usage)), priceOf(provider, model))
    // The account never shows less than was spent: a fraction of a nano-dollar counts as one.
    expect(costNanoUsd).toBe(Math.ceil(Number((Number(cents) * 1e7).toFixed(4))))
  })
})
