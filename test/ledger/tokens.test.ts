import { encode } from 'gpt-tokenizer/encoding/o200k_base'
import { expect, test } from 'vitest'
import { createTokenCounter } from '../../electron/ledger/tokens.ts'

const prose = 'The trader being in Spain changes neither; see what the ombudsman says. '
const code = 'export const take = (bucket: Bucket, now: number) => (bucket.tokens -= 1) >= 0 // 3\n'
const german = 'Die Frist beginnt mit dem Zugang des Kündigungsschreibens und endet nach zwei Wochen. '
const japanese = '契約の解除は、書面による通知の到達をもって効力を生じます。'

test('until the tokenizer is there, four characters are a token; then texts are counted', async () => {
  const tokens = createTokenCounter()
  const before = tokens.count(prose)
  await tokens.load()
  expect([before, tokens.count(prose)]).toEqual([Math.ceil(prose.length / 4), encode(prose).length])
})

test.each([prose, code, german, japanese])('a long text is sampled within 2 %% of its count: %s', async (sentence) => {
  const tokens = createTokenCounter()
  await tokens.load()
  const text = Array.from({ length: 2000 }, (_, index) => `${sentence}${index % 7}`).join('')
  const truth = encode(text).length
  expect(Math.abs(tokens.count(text) - truth) / truth).toBeLessThan(0.01)
  expect(Math.abs(tokens.countMessages([text]) - truth) / truth).toBeLessThan(0.02)
})

test('every message and request has its own frame, and an empty text has nothing else', async () => {
  const tokens = createTokenCounter()
  await tokens.load()
  expect([tokens.countMessages([]), tokens.countMessages(['', '']), tokens.countMessages(['hello'])]).toEqual([
    3, 11, 8,
  ])
})

test('what looks like a control token is text, and an unbroken run does not hold anybody up', async () => {
  const tokens = createTokenCounter()
  await tokens.load()
  expect(tokens.count('<|endoftext|>')).toBeGreaterThan(1)
  const run = 'x'.repeat(100_000)
  expect([tokens.countMessages([run]) > 10_000, tokens.countMessages([run]) < 100_000]).toEqual([true, true])
})
