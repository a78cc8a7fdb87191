import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitBlocks } from '../../../renderer/ui/splitBlocks.ts'

const kinds = (markdown: string) => splitBlocks(markdown).map(({ kind }) => kind)
const texts = (markdown: string) => splitBlocks(markdown).map(({ text }) => text)

describe('blocks', () => {
  test('end at blank lines', () => {
    expect(texts('One.\nStill one.\n\n\nTwo.')).toEqual(['One.\nStill one.', 'Two.'])
  })

  test('a list with blank lines is one list, a fence inside it stays inside', () => {
    const list = '1. Do:\n\n   ```sh\n   npm i\n\n   npm t\n   ```\n\n2. Done'
    expect(texts(list)).toEqual([list])
  })

  test('fenced code comes without its fences, closed or not', () => {
    expect(splitBlocks('```ts title\nlet a\n\n```` x\n```\nAfter\n~~~\nopen')).toEqual([
      { kind: 'code', language: 'ts', text: 'let a\n\n```` x' },
      { kind: 'text', text: 'After' },
      { kind: 'code', language: '', text: 'open' },
    ])
  })

  test('definitions reach the links of every block', () => {
    expect(texts('See [here][a].\n\n[a]: https://example.org')[0]).toBe('See [here][a].\n\n[a]: https://example.org')
  })

  test('what would take the parser too long is left plain', () => {
    const table = `|${'a|'.repeat(1000)}\n`.repeat(1000)
    const all = ['['.repeat(10_000), '> '.repeat(10_000), '- '.repeat(10_000), '*a'.repeat(10_000), table]
    expect(all.flatMap(kinds)).toEqual(['plain', 'plain', 'plain', 'plain', 'plain'])
  })
})

test('a block that is finished never changes while the text grows', () => {
  const line = fc.constantFrom('a', '', '- b', '  c', '```', '1. d', '> e', '# f', '~~~')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.nat(30), (lines, count) => {
      const part = splitBlocks(lines.slice(0, count).join('\n')).slice(0, -1)
      expect(splitBlocks(lines.join('\n')).slice(0, part.length)).toEqual(part)
    }),
  )
})

test('no word is lost', () => {
  const line = fc.constantFrom('alpha', '', '- beta', '  gamma', '1. delta', '> epsilon', '# zeta', '| eta |')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const words = (text: string) =>
        text
          .split('\n')
          .map((part) => part.trimEnd())
          .filter((part) => part !== '')
      expect(words(texts(lines.join('\n')).join('\n'))).toEqual(words(lines.join('\n')))
    }),
  )
})
