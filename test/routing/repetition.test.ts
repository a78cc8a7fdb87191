import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endsInLoop } from '../../electron/routing/repetition.ts'

describe('a loop', () => {
  test('is found whatever was said before it and wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400 }),
        fc.string({ minLength: 1, maxLength: 240 }),
        fc.nat(),
        (start, phrase, cut) => {
          const loop = phrase.repeat(Math.ceil(4000 / phrase.length))
          expect(endsInLoop(start + loop.slice(0, loop.length - (cut % phrase.length)))).toBe(true)
        },
      ),
    )
  })

  test('is not what differs a little from round to round', () => {
    const table = Array.from({ length: 400 }, (_, row) => `| ${row} | ${row * row} | the same words in every row |\n`)
    expect(endsInLoop(table.join(''))).toBe(false)
  })

  test('is not a line or two that come again', () => {
    expect(endsInLoop('Row, row, row your boat, gently down the stream. '.repeat(4))).toBe(false)
    expect(endsInLoop(`Title\n${'='.repeat(200)}`)).toBe(false)
  })
})
