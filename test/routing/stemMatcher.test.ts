import { expect, test } from 'vitest'
import { createStemMatcher } from '../../electron/routing/stemMatcher.ts'

const visit = createStemMatcher([['prov how_many', 'cat.'], ['beweis vertrag'], ['证明'], ['عقد']])
const found = (text: string) => {
  const groups = new Set<number>()
  visit(text, (group) => groups.add(group))
  return [...groups].toSorted((left, right) => left - right)
}

test.each<[string, number[]]>([
  ['they proved it', [0]],
  ['improve', []],
  ['how\nmany', [0]],
  ['a cat', [0]],
  ['a category', []],
  ['mietvertragsrecht', [1]],
  ['请证明', [2]],
  ['用C证明', [2]],
  ['والعقد', [3]],
])('in "%s" finds %j', (text, groups) => {
  expect(found(text)).toEqual(groups)
})
