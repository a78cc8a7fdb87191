import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PracticeAnswer } from '../../electron/practice/answer.ts'
import type { Dialect } from '../../electron/practice/fault.ts'
import {
  anthropicFrames,
  encodeEvent,
  encodeLine,
  ollamaFrames,
  openAiFrames,
  type Frame,
} from '../../electron/practice/frames.ts'
import { readLines } from '../../electron/providers/lines.ts'
import { createProvider } from '../../electron/providers/createProvider.ts'
import type { ProviderKind } from '../../shared/settings.ts'
import { collect } from '../support/collect.ts'
import { createRandom } from '../support/createRandom.ts'
import { cutAt, replay } from '../support/replay.ts'
import { spokenDialects } from '../support/spokenDialects.ts'

/** Characters of one to four bytes, line ends of every kind, and what looks like the protocol itself. */
const speech = ['Gr', 'ü', 'ße, ', '世界', ' 👩‍💻', '\n', '\r\n', 'data: [DONE]\n\n', '\\', '"', '\u2028', ' end\u0000']
const answer: PracticeAnswer = {
  model: 'm',
  reasoning: ['hm', ' ✓'],
  text: speech,
  finish: 'stop',
  usage: { input: 11, cached: 4, output: 14 },
  usagePlace: 'own',
}
const protocols: Readonly<Record<'openai' | 'anthropic', (answer: PracticeAnswer) => Frame[]>> = {
  openai: openAiFrames,
  anthropic: anthropicFrames,
}

const request = {
  model: 'm',
  messages: [{ role: 'user', text: 'hi' }],
  maxOutputTokens: 100,
  contextTokens: null,
} as const

/** One model for all answers: making its client takes longer than reading one. */
function createReader(kind: ProviderKind) {
  const contentType = kind === 'ollama' ? 'application/x-ndjson' : 'text/event-stream'
  const provider = { id: 'p', kind, name: 'P', baseUrl: 'https://a.test', locality: 'cloud' as const, models: [] }
  let runs: readonly Uint8Array[] = []
  const model = createProvider({ provider, key: 'k', fetch: (...call) => replay(runs, contentType)(...call) })
  return (bytes: Uint8Array, places: readonly number[]) => {
    runs = cutAt(bytes, places)
    return collect(model.chat(request, new AbortController().signal))
  }
}

const expected = (reasoningTokens: number) => ({
  text: speech.join(''),
  reasoning: 'hm ✓',
  usage: { inputTokens: 11, outputTokens: 14, cachedInputTokens: 4, cacheWriteTokens: 0, reasoningTokens },
  sawLoading: false,
  end: { type: 'finished', reason: 'stop' },
})

/** Ten thousand ways to cut the eight; with GATEHOUSE_TEST_THOROUGH=1 ten thousand for each (some minutes). */
const isThorough = process.env['GATEHOUSE_TEST_THOROUGH'] === '1'
const rechunkings = isThorough ? 10_000 : 1250
const mostCuts = 40
const patienceMs = 900_000
describe.each(Object.entries(spokenDialects))(
  '%s, however its bytes are cut,',
  (_, { kind, speak, tellsReasoning }) => {
    const bytes = new TextEncoder().encode(speak(answer))
    const whole = expected(tellsReasoning ? 2 : 0)
    const read = createReader(kind)

    test(
      'says the same, to the byte and to the token',
      async () => {
        const random = createRandom(20_261_127)
        for (let run = 0; run < rechunkings; run++) {
          // As often a few cuts as many.
          const count = Math.ceil(mostCuts ** random())
          const cuts = Array.from({ length: count }, () => Math.floor(random() * bytes.length))
          const heard = await read(bytes, cuts)
          if (!isDeepStrictEqual(heard, whole)) expect({ cuts, heard }).toEqual({ cuts, heard: whole })
        }
        expect(await read(bytes, [])).toEqual(whole)
      },
      patienceMs,
    )

    test('says the same where every byte comes alone', async () => {
      expect(await read(bytes, [...bytes.keys()])).toEqual(whole)
    })
  },
)

const places = fc.array(fc.nat(), { minLength: 1, maxLength: mostCuts })
const dialects: fc.Arbitrary<Dialect> = fc.record({
  lineEnd: fc.constantFrom('\n', '\r', '\r\n'),
  space: fc.boolean(),
  comments: fc.boolean(),
  multiLineData: fc.boolean(),
  done: fc.boolean(),
})

describe('however the bytes are cut', () => {
  test.each(['openai', 'anthropic'] as const)('%s events say the same in all the forms they may take', async (kind) => {
    const read = createReader(kind)
    await fc.assert(
      fc.asyncProperty(places, dialects, async (cuts, dialect) => {
        const frames = protocols[kind](answer).filter(
          ({ part, data }) => dialect.done || part !== 'end' || data !== '[DONE]',
        )
        const bytes = new TextEncoder().encode(frames.map((frame) => encodeEvent(frame, dialect)).join(''))
        expect(await read(bytes, cuts)).toEqual(expected(kind === 'openai' ? 2 : 0))
      }),
      { numRuns: 300 },
    )
  })

  test('lines are those of the whole text', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', '')))
    await fc.assert(
      fc.asyncProperty(texts, places, async (lines, cuts) => {
        const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            for (const run of cutAt(bytes, cuts)) controller.enqueue(run)
            controller.close()
          },
        })
        const seen: string[] = []
        for await (const line of readLines(body)) seen.push(line)
        expect(seen.filter((line) => line !== '')).toEqual(
          lines.map((line) => line.toWellFormed()).filter((line) => line !== ''),
        )
      }),
    )
  })

  test('one very long line is read whole', async () => {
    const long = { ...answer, text: ['x'.repeat(2000)] }
    const bytes = new TextEncoder().encode(ollamaFrames(long).map(encodeLine).join(''))
    const everywhere = Array.from({ length: bytes.length }, (_, place) => place)
    expect((await createReader('ollama')(bytes, everywhere)).text).toBe('x'.repeat(2000))
  })
})
