import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetOf, type Budget } from '../../electron/hardware/budget.ts'
import { catalogue, shapeOfEntry } from '../../electron/hardware/catalogue.ts'
import { estimateBytes } from '../../electron/hardware/estimate.ts'
import { judgeFit } from '../../electron/hardware/fit.ts'
import { toMachine } from '../../electron/hardware/machine.ts'
import { pickTiers, type Contender } from '../../electron/hardware/picks.ts'
import { machineSchema, type Accelerator, type Machine } from '../../shared/machine.ts'
import { recordedMachines } from './recordedMachines.ts'

const gibi = 2 ** 30

const contenders = (budget: Budget): Contender[] =>
  catalogue.map((entry) => ({
    name: entry.tag,
    strength: entry.strength,
    weightBytes: entry.downloadBytes,
    fit: judgeFit(shapeOfEntry(entry), budget),
  }))

/** "fast + strong" where both stay in memory, "fast / strong" where each puts the other out. */
function picksFor(machine: Machine): string {
  const budget = budgetOf(machine)
  const { fast, strong, isTogether } = pickTiers(contenders(budget), budget)
  return [fast?.name ?? 'none', strong?.name ?? 'none'].join(isTogether ? ' + ' : ' / ')
}

/** Name, where models go, GB for them, picks. */
const expected: readonly (readonly [string, Budget['place'], number, string])[] = [
  ['office laptop, 8 GB, no graphics card', 'memory', 3.7, 'qwen3.5:0.8b / qwen3.5:2b'],
  ['ultrabook, 16 GB, Intel graphics', 'memory', 9.6, 'qwen3.5:2b + qwen3.5:4b'],
  ['mini PC, 24 GB, AMD graphics of the processor', 'memory', 14.5, 'qwen3.5:4b / gpt-oss:20b'],
  ['developer laptop, 32 GB, processor only', 'memory', 19.3, 'qwen3.5:4b / gemma4:26b'],
  ['tower, 64 GB, processor only', 'memory', 46.7, 'qwen3.5:4b + qwen3.6:35b-a3b'],
  ['server, 96 GB, processor only', 'memory', 78.4, 'qwen3.5:4b + gpt-oss:120b'],
  ['gaming laptop, RTX 3060 with 6 GB', 'card', 5.6, 'qwen3.5:2b / qwen3.5:4b'],
  ['desktop, RTX 4060 with 8 GB', 'card', 7.5, 'qwen3.5:4b / qwen3.5:9b'],
  ['desktop, RTX 4060 Ti with 16 GB', 'card', 15.5, 'qwen3.5:4b / gpt-oss:20b'],
  ['workstation, RTX 4090 with 24 GB', 'card', 23.5, 'qwen3.5:4b + qwen3.8:27b'],
  ['workstation, RTX 5090 with 32 GB', 'card', 31.4, 'qwen3.5:9b + qwen3.8:27b'],
  ['two RTX 3090 with 24 GB each', 'card', 47.1, 'qwen3.5:9b + qwen3.6:35b-a3b'],
  ['server, H100 with 80 GB', 'card', 79.2, 'qwen3.5:9b + gpt-oss:120b'],
  ['old laptop, MX130 with 2 GB and an old driver', 'memory', 9.6, 'qwen3.5:2b + qwen3.5:4b'],
  ['ancient card, GTX 680', 'memory', 19.3, 'qwen3.5:4b / gemma4:26b'],
  ['RTX 4070 whose driver broke with a kernel update', 'memory', 19.3, 'qwen3.5:4b / gemma4:26b'],
  ['DGX Spark, chip with shared memory', 'unified', 103.7, 'qwen3.5:9b + gpt-oss:120b'],
  ['Radeon RX 7900 XTX with 24 GB beside the graphics of the processor', 'card', 23.5, 'qwen3.5:4b + qwen3.8:27b'],
  ['Radeon RX 6800 whose user is not in the group render', 'memory', 19.3, 'qwen3.5:4b / gemma4:26b'],
  ['RTX 4090 in a machine whose Ollama has no CUDA', 'memory', 46.7, 'qwen3.5:4b + qwen3.6:35b-a3b'],
  ['Strix Halo whose Ollama uses its graphics', 'unified', 96.5, 'qwen3.5:9b + gpt-oss:120b'],
  ['MacBook Air, M2 with 8 GB', 'unified', 5.3, 'qwen3.5:2b / qwen3.5:4b'],
  ['MacBook Pro, M3 with 16 GB', 'unified', 10.7, 'qwen3.5:4b / qwen3.5:9b'],
  ['Mac mini, M4 Pro with 24 GB', 'unified', 16, 'qwen3.5:4b / gpt-oss:20b'],
  ['Mac mini, M4 with 32 GB', 'unified', 21.3, 'qwen3.5:4b / gemma4:26b'],
  ['MacBook Pro, M4 Pro with 48 GB', 'unified', 36, 'qwen3.5:9b + qwen3.6:35b-a3b'],
  ['MacBook Pro, M3 Max with 64 GB and a raised limit', 'unified', 56, 'qwen3.5:9b + qwen3.6:35b-a3b'],
  ['Mac Studio, M2 Ultra with 128 GB', 'unified', 96, 'qwen3.5:9b + gpt-oss:120b'],
  ['Intel Mac with 32 GB', 'memory', 19.8, 'qwen3.5:4b / gemma4:26b'],
  ['container with 12 GB of a large server, cgroup version 2', 'memory', 7.4, 'llama3.2:3b / qwen3.5:4b'],
  ['container with 24 GB of a large server, cgroup version 1', 'memory', 14.9, 'qwen3.5:4b / gpt-oss:20b'],
  ['system that no probe knows, 32 GB', 'memory', 19.8, 'qwen3.5:4b / gemma4:26b'],
]

test('every recorded machine gets models that suit it', () => {
  const judged = [...recordedMachines].map(([name, recording]) => {
    const machine = machineSchema.parse(toMachine(recording))
    const { place, bytes } = budgetOf(machine)
    return [name, place, Math.round((bytes / gibi) * 10) / 10, picksFor(machine)]
  })
  expect(judged).toEqual(expected)
})

describe('what is found out', () => {
  const machineOf = (name: string): Machine => {
    const recording = recordedMachines.get(name)
    if (recording === undefined) throw new Error(`No recording of ${name}`)
    return toMachine(recording)
  }

  test('a limit of a container counts, and what is used below it', () => {
    const { memoryBytes, availableBytes, isContainer } = machineOf(
      'container with 12 GB of a large server, cgroup version 2',
    )
    expect({ memoryBytes, availableBytes, isContainer }).toEqual({
      memoryBytes: 12 * gibi,
      availableBytes: 10 * gibi,
      isContainer: true,
    })
  })

  test('what stands in the way is said', () => {
    const remarks = [...recordedMachines].flatMap(([name, recording]) =>
      toMachine(recording).remarks.map((remark) => `${name.split(',')[0]}: ${remark}`),
    )
    expect(remarks).toEqual([
      'old laptop: NVIDIA GeForce MX130 cannot be used: its driver is version 535, Ollama needs 570 or newer',
      'ancient card: GeForce GTX 680 cannot be used: it is older than Ollama supports (compute capability 3)',
      "RTX 4070 whose driver broke with a kernel update: The NVIDIA driver does not answer: NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.",
      'Radeon RX 6800 whose user is not in the group render: AMD graphics (card0) cannot be used: /dev/kfd is not there or not yours to read (driver, group "render")',
      'RTX 4090 in a machine whose Ollama has no CUDA: NVIDIA GeForce RTX 4090 is there, but Ollama computes on the processor',
      'container with 12 GB of a large server: The NVIDIA driver does not answer: no answer in time',
    ])
  })

  test("Ollama's own word is believed", () => {
    const { toldBy, accelerators } = machineOf('Strix Halo whose Ollama uses its graphics')
    expect({ toldBy, accelerators }).toEqual({
      toldBy: 'ollama',
      accelerators: [
        {
          name: 'Radeon 8060S Graphics',
          library: 'rocm',
          totalBytes: Math.round(96.5 * gibi),
          freeBytes: Math.round(95.1 * gibi),
          isShared: true,
        },
      ],
    })
  })

  test('a Mac tells what is free in pages', () => {
    expect(machineOf('MacBook Air, M2 with 8 GB').availableBytes).toBe((11_242 + 136_731 + 2010 + 4016) * 16_384)
  })
})

const withAccelerator = (memoryGB: number, accelerator: Accelerator | null): Machine => ({
  processor: 'A processor',
  memoryBytes: memoryGB * gibi,
  availableBytes: null,
  isContainer: false,
  accelerators: accelerator === null ? [] : [accelerator],
  toldBy: 'system',
  remarks: [],
})
const card = (sizeGB: number): Accelerator => ({
  name: 'A card',
  library: 'cuda',
  totalBytes: sizeGB * gibi,
  freeBytes: null,
  isShared: false,
})
const metal = (memoryGB: number, name = 'Apple M4'): Accelerator => ({
  name,
  library: 'metal',
  totalBytes: memoryGB * gibi * (memoryGB <= 36 ? 2 / 3 : 3 / 4),
  freeBytes: null,
  isShared: true,
})

/**
 * Classes of memory as they were proposed after reading what people run on them; picks in the notation of `picksFor`.
 * One is ours: at 48 GB of Apple's memory the mixture of experts is as good as the dense model and three times as fast.
 */
test.each([
  [8, 'qwen3.5:2b / qwen3.5:4b', 'qwen3.5:4b / qwen3.5:9b', 'qwen3.5:0.8b / qwen3.5:2b'],
  [16, 'qwen3.5:4b / qwen3.5:9b', 'qwen3.5:4b / gpt-oss:20b', 'qwen3.5:2b + qwen3.5:4b'],
  [24, 'qwen3.5:4b / gpt-oss:20b', 'qwen3.5:4b + qwen3.8:27b', 'qwen3.5:4b / gpt-oss:20b'],
  [32, 'qwen3.5:4b / gemma4:26b', 'qwen3.5:9b + qwen3.8:27b', 'qwen3.5:4b / gemma4:26b'],
  [48, 'qwen3.5:9b + qwen3.6:35b-a3b', 'qwen3.5:9b + qwen3.6:35b-a3b', 'qwen3.5:4b + qwen3.6:35b-a3b'],
  [64, 'qwen3.5:9b + qwen3.6:35b-a3b', 'qwen3.5:9b + qwen3.6:35b-a3b', 'qwen3.5:4b + qwen3.6:35b-a3b'],
  [96, 'qwen3.5:9b + gpt-oss:120b', 'qwen3.5:9b + gpt-oss:120b', 'qwen3.5:4b + gpt-oss:120b'],
])('%s GB: Apple %s, a card %s, memory alone %s', (size, apple, nvidia, memory) => {
  expect([
    picksFor(withAccelerator(size, metal(size))),
    picksFor(withAccelerator(Math.max(size, 32), card(size))),
    picksFor(withAccelerator(size, null)),
  ]).toEqual([apple, nvidia, memory])
})

describe('for every machine', () => {
  const anyMachine = fc
    .record({
      memoryGB: fc.integer({ min: 1, max: 512 }),
      accelerator: fc.oneof(
        fc.constant(null),
        fc.integer({ min: 1, max: 192 }).map(card),
        fc
          .tuple(fc.integer({ min: 8, max: 512 }), fc.constantFrom('Apple M1', 'Apple M4 Max'))
          .map(([size, name]) => metal(size, name)),
      ),
    })
    .map(({ memoryGB, accelerator }) => withAccelerator(memoryGB, accelerator))

  test('no pick needs more than there is', () => {
    fc.assert(
      fc.property(anyMachine, (machine) => {
        const budget = budgetOf(machine)
        const { fast, strong, isTogether } = pickTiers(contenders(budget), budget)
        for (const pick of [fast, strong]) {
          const entry = catalogue.find(({ tag }) => tag === pick?.name)
          if (entry) expect(estimateBytes(shapeOfEntry(entry), 8192)).toBeLessThanOrEqual(budget.bytes)
        }
        if (isTogether) {
          expect((fast?.fit.neededBytes ?? 0) + (strong?.fit.neededBytes ?? 0)).toBeLessThanOrEqual(budget.bytes)
        }
      }),
    )
  })

  test('more memory never makes the strong pick weaker', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 256 }), fc.integer({ min: 1, max: 64 }), (size, more) => {
        const strengthAt = (memoryGB: number) => {
          const budget = budgetOf(withAccelerator(memoryGB, null))
          return pickTiers(contenders(budget), budget).strong?.strength ?? 0
        }
        expect(strengthAt(size + more)).toBeGreaterThanOrEqual(strengthAt(size))
      }),
    )
  })
})

test('what was measured replaces what was guessed', () => {
  const budget = budgetOf(withAccelerator(32, null))
  const slow = contenders(budget).map((contender) =>
    contender.name === 'gemma4:26b'
      ? { ...contender, fit: { ...contender.fit, tokensPerSecond: 1.5, isMeasured: true } }
      : contender,
  )
  expect(pickTiers(slow, budget).strong?.name).toBe('gpt-oss:20b')
})
