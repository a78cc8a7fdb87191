import { describe, expect, test } from 'vitest'
import { applySuggestion, suggestDirectives } from '../../../renderer/chat/suggestDirectives.ts'
import { readDirectives } from '../../../shared/directives.ts'
import { cloud, large, small } from '../../support/decisionRequest.ts'

const models = [small, large, cloud]
const suggested = (text: string, caret = text.length) =>
  suggestDirectives(text, caret, models)?.all.map(({ words }) => words) ?? null

describe('where a directive can stand', () => {
  test.each([
    ['[', ['[local]', '[cloud]', '[fast]', '[strong]', '[frontier]']],
    ['[F', ['[fast]', '[frontier]']],
    ['[cloud] [st', ['[strong]']],
    ['@', ['@small', '@large', '@best']],
    ['@AL', ['@small']],
    ['[fast] @la', ['@large']],
  ])('%s', (text, expected) => {
    expect(suggested(text)).toEqual(expected)
  })
})

describe('where it cannot', () => {
  test.each([
    ['hi ['],
    ['[local]'],
    ['[local] hi @s'],
    ['[nothing'],
    ['@nobody'],
    ['write to [me@'],
    [''],
    [`${' '.repeat(600)}[`],
  ])('%s', (text) => {
    expect(suggested(text)).toBe(null)
  })

  test('the caret counts, not the end', () => {
    expect([suggested('[l hello', 2), suggested('[l hello', 8)]).toEqual([['[local]'], null])
  })
})

test('what is taken over is read as that directive, with the rest as it was', () => {
  for (const [text, caret] of [
    ['[l', 2],
    ['[l and more', 2],
    ['[cloud] @b and more', 10],
  ] as const) {
    const suggestions = suggestDirectives(text, caret, models)
    const [first] = suggestions?.all ?? []
    if (!suggestions || !first) throw new Error(`Nothing is suggested for ${text}`)
    const next = applySuggestion(text, suggestions, first)
    const whole = next.text.endsWith(' ') ? `${next.text}hi` : next.text
    expect(readDirectives(whole).directives.words.at(-1)).toBe(first.words)
    expect(next.text.slice(0, next.caret)).toBe(`${text.slice(0, suggestions.start)}${first.words} `)
    expect(next.text.endsWith(text.slice(caret))).toBe(true)
  }
})
