import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateBytes, staysBeside } from '../../electron/hardware/estimate.ts'
import { contextsThatFit, judgeFit } from '../../electron/hardware/fit.ts'
import { readShape, type ModelShape } from '../../electron/hardware/modelShape.ts'
import { formatMemory, formatSize } from '../../shared/bytes.ts'
import { describeFit, describeSpeed } from '../../shared/fit.ts'
import { catalogue, strengthOf } from '../../electron/hardware/catalogue.ts'

/** Bytes kept for one token while no window is full, in 16 bits. */
const keptPerToken = (shape: ModelShape) =>
  shape.kept.reduce((sum, { layers, numbersPerToken }) => sum + layers * numbersPerToken, 0) * 2

const info = (architecture: string, values: Readonly<Record<string, unknown>>) => ({
  'general.architecture': architecture,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`${architecture}.${name}`, value])),
})

describe('the shape of a model', () => {
  test('heads share keys: Llama 3.2 3B keeps 112 KiB a token', () => {
    const llama = info('llama', {
      block_count: 28,
      context_length: 131_072,
      embedding_length: 3072,
      'attention.head_count': 24,
      'attention.head_count_kv': 8,
      'attention.key_length': 128,
      'attention.value_length': 128,
    })
    const shape = readShape(llama, 2_019_377_376)
    expect([keptPerToken(shape), shape.contextTokens, shape.activeShare]).toEqual([112 * 1024, 131_072, 1])
  })

  test('a hybrid keeps tokens in one layer of four: Qwen 3.5 27B', () => {
    const qwen = info('qwen35', {
      block_count: 64,
      context_length: 262_144,
      full_attention_interval: 4,
      'attention.head_count': 24,
      'attention.head_count_kv': 4,
      'attention.key_length': 256,
      'attention.value_length': 256,
    })
    expect(keptPerToken(readShape(qwen, 17e9))).toBe(16 * 4 * 512 * 2)
  })

  test('heads differ from layer to layer, and none is none', () => {
    const nemotron = info('nemotron_h', {
      block_count: 4,
      'attention.head_count': 32,
      'attention.head_count_kv': [0, 2, 0, 2],
      'attention.key_length': 128,
      'attention.value_length': 128,
    })
    expect(keptPerToken(readShape(nemotron, 24e9))).toBe(2 * 2 * 256 * 2)
  })

  test('layers with a window stop growing: gpt-oss takes turns, Gemma says which', () => {
    const half = info('gptoss', {
      block_count: 24,
      'attention.head_count': 64,
      'attention.head_count_kv': 8,
      'attention.key_length': 64,
      'attention.value_length': 64,
      'attention.sliding_window': 128,
      expert_count: 32,
      expert_used_count: 4,
    })
    const said = info('gemma4', {
      block_count: 6,
      'attention.head_count': 8,
      'attention.head_count_kv': 4,
      'attention.key_length': 256,
      'attention.value_length': 256,
      'attention.sliding_window': 1024,
      'attention.sliding_window_pattern': [true, true, true, true, true, false],
    })
    const growth = (shape: ModelShape) =>
      (estimateBytes(shape, 65_536) - estimateBytes(shape, 32_768)) / 32_768 - 12_000
    const gptOss = readShape(half, 14e9)
    expect([growth(gptOss), growth(readShape(said, 3e9)), gptOss.activeShare]).toEqual([
      12 * 8 * 128 * 2,
      4 * 512 * 2,
      0.195,
    ])
  })

  test('what is not told is assumed to be large', () => {
    const quiet = info('new', {
      block_count: 10,
      embedding_length: 4096,
      'attention.head_count': 32,
      'attention.head_count_kv': null,
    })
    expect(keptPerToken(readShape(quiet, 5e9))).toBe(10 * 16 * 256 * 2)
    expect(readShape({}, 5e9)).toEqual({ weightBytes: 5e9, activeShare: 1, kept: [], contextTokens: null })
  })
})

const shape: ModelShape = {
  weightBytes: 6.6e9,
  activeShare: 1,
  kept: [{ layers: 8, numbersPerToken: 2048, window: null }],
  contextTokens: 262_144,
}
const budget = { place: 'card', bytes: 8e9, limitBytes: 20e9, bandwidth: 300e9, cache: 'f16' } as const

test('keys and values kept in fewer bits take less', () => {
  const kept = (cache: 'f16' | 'q8_0' | 'q4_0') =>
    estimateBytes(shape, 8192, cache) - estimateBytes({ ...shape, kept: [] }, 8192)
  expect([kept('f16'), kept('q8_0') / kept('f16'), kept('q4_0') / kept('f16')]).toEqual([
    8 * 2048 * 8192 * 2,
    0.531_25,
    0.281_25,
  ])
})

test('a model stays beside another where it takes four fifths of what is free', () => {
  expect([staysBeside(4e9, 4096, 5e9), staysBeside(4e9, 4096, 4.99e9), staysBeside(4e9, 8192, 5e9)]).toEqual([
    true,
    false,
    false,
  ])
})

describe('a verdict', () => {
  test.each([
    [4e9, 'well', 'Needs about 4.5 GB of 7.5 GB (your graphics memory): it fits well.'],
    [6.6e9, 'tight', 'Needs about 7 GB of 7.5 GB (your graphics memory): it fits, with little to spare.'],
    [
      14e9,
      'squeezed',
      'Needs about 13.8 GB of 7.5 GB (your graphics memory): the processor does a part of it, slowly.',
    ],
    [24e9, 'no', 'Needs about 23.2 GB of 7.5 GB (your graphics memory): it does not fit.'],
  ])('of %d bytes: %s', (weightBytes, verdict, words) => {
    const fit = judgeFit({ ...shape, weightBytes }, budget)
    expect([fit.verdict, describeFit(fit)]).toEqual([verdict, words])
  })
})

describe('the context', () => {
  test('is what fits comfortably, may grow to what fits at all, and ends where training ended', () => {
    expect([
      contextsThatFit(shape, budget),
      contextsThatFit(shape, { ...budget, bytes: 40e9 }),
      contextsThatFit({ ...shape, contextTokens: 2048 }, budget),
      contextsThatFit({ ...shape, contextTokens: 40_960 }, { ...budget, bytes: 40e9 }),
    ]).toEqual([
      { usual: 4096, most: 8192 },
      { usual: 16_384, most: 262_144 },
      { usual: 2048, most: 2048 },
      { usual: 16_384, most: 40_960 },
    ])
  })

  test('never needs more than there is, unless the smallest does', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e9, max: 100e9, noNaN: true }), (bytes) => {
        const { usual, most } = contextsThatFit(shape, { ...budget, bytes })
        expect(usual).toBeLessThanOrEqual(most)
        if (most > 4096) expect(estimateBytes(shape, most)).toBeLessThanOrEqual(bytes)
      }),
    )
  })
})

test('sizes of files are counted in thousands, memory in powers of two', () => {
  expect([
    formatSize(6.6e9),
    formatSize(815e6),
    formatSize(999.9e6),
    formatSize(5e3),
    formatMemory(16 * 2 ** 30),
    formatMemory(7.5 * 2 ** 30),
  ]).toEqual(['6.6 GB', '815 MB', '1 GB', '5 kB', '16 GB', '7.5 GB'])
})

test('a speed says whether it was measured', () => {
  expect([
    describeSpeed({ tokensPerSecond: 7.26, isMeasured: true }),
    describeSpeed({ tokensPerSecond: 41.6, isMeasured: false }),
  ]).toEqual(['7.3 tokens a second', 'about 42 tokens a second, guessed'])
})

test('a model that nothing is known of is judged by its size, and no better than those that are known', () => {
  expect([1e9, 4e9, 10e9, 100e9].map((bytes) => strengthOf('someone/else:q4', bytes))).toEqual([1, 3, 6, 9])
  const better = catalogue.filter(({ downloadBytes, strength }) => strengthOf('unknown', downloadBytes) > strength + 2)
  expect(better.map(({ tag }) => tag)).toEqual([])
})
