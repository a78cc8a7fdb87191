import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { factsOf, priceSource } from '../../electron/ledger/prices.ts'
import type { Provider } from '../../shared/settings.ts'

const at = Date.UTC(2026, 10, 21, 12)
const provider = (baseUrl: string, kind: Provider['kind'] = 'openai-compatible') => ({ kind, baseUrl, models: [] })
const openai = provider('https://api.openai.com/v1', 'openai')
const usd = (perMillion: number) => perMillion * 1_000_000_000

describe('built-in prices', () => {
  test.each([
    ['OpenAI', openai, 'gpt-5', { input: usd(1.25), cachedInput: usd(0.125), output: usd(10) }],
    [
      'OpenAI behind a proxy',
      provider('https://proxy.test', 'openai'),
      'gpt-5-mini',
      { input: usd(0.25), cachedInput: usd(0.025), output: usd(2) },
    ],
    [
      'Anthropic',
      provider('https://api.anthropic.com', 'anthropic'),
      'claude-opus-4-5',
      { input: usd(5), cachedInput: usd(0.5), cacheWrite: usd(6.25), output: usd(25) },
    ],
    [
      'Google',
      provider('https://generativelanguage.googleapis.com/v1beta/openai'),
      'gemini-2.5-pro',
      {
        input: usd(1.25),
        cachedInput: usd(0.125),
        output: usd(10),
        tiers: [{ aboveInputTokens: 200_000, input: usd(2.5), cachedInput: usd(0.25), output: usd(15) }],
      },
    ],
    ['Mistral', provider('https://api.mistral.ai/v1'), 'mistral-large-latest', { input: usd(2), output: usd(6) }],
    [
      'DeepSeek',
      provider('https://api.deepseek.com'),
      'deepseek-chat',
      { input: usd(0.27), cachedInput: usd(0.07), output: usd(1.1) },
    ],
    [
      'Groq',
      provider('https://api.groq.com/openai/v1'),
      'llama-3.3-70b-versatile',
      { input: usd(0.59), output: usd(0.79) },
    ],
    [
      'OpenRouter',
      provider('https://openrouter.ai/api/v1'),
      'openai/gpt-5',
      { input: usd(1.25), cachedInput: usd(0.125), output: usd(10) },
    ],
  ])('%s', (_name, given, model, price) => {
    expect(factsOf(given, model, at).price).toEqual({ ...price, source: 'genai-prices 0.1.8, 2026-09-23' })
  })

  test('say where they come from', () => {
    const installed: unknown = JSON.parse(readFileSync('node_modules/@pydantic/genai-prices/package.json', 'utf8'))
    expect(installed).toMatchObject({ name: `@pydantic/${priceSource.name}`, version: priceSource.version })
  })
})

describe('a price is unknown, never nothing,', () => {
  test.each([
    ['for a model nobody lists', openai, 'nope-9'],
    ['for an address nobody lists', provider('https://llm.example.com/v1'), 'gpt-5'],
    ['for a model that is listed as free', provider('https://openrouter.ai/api/v1'), 'google/gemma-3-27b-it:free'],
    ['for a model that also costs by the request', provider('https://api.perplexity.ai'), 'sonar-pro'],
  ])('%s', (_name, given, model) => {
    expect(factsOf(given, model, at).price).toBeNull()
  })
})

test('rates that change on a day hold from that day on, and say so', () => {
  const o3 = (day: string) => factsOf(openai, 'o3', Date.parse(`${day}T12:00Z`)).price
  expect([o3('2025-06-09'), o3('2025-06-10')]).toMatchObject([
    { input: usd(10), output: usd(40) },
    { input: usd(2), output: usd(8), since: '2025-06-10' },
  ])
})

test('the context window is told where it is known', () => {
  expect([factsOf(openai, 'gpt-5', at).contextTokens, factsOf(openai, 'nope-9', at).contextTokens]).toEqual([
    400_000,
    null,
  ])
})
