import { expect, test } from 'vitest'
import { noDirectives, readDirectives } from '../../shared/directives.ts'

test.each([
  ['hello', {}, 'hello'],
  ['[local] hello', { where: 'local', words: ['[local]'] }, 'hello'],
  [
    '[Cloud] [strong]  hello [fast]',
    { where: 'cloud', tier: 'strong', words: ['[Cloud]', '[strong]'] },
    'hello [fast]',
  ],
  ['@qwen3.5:9b summarise', { model: 'qwen3.5:9b', words: ['@qwen3.5:9b'] }, 'summarise'],
  ['[locale] is not one', {}, '[locale] is not one'],
  ['@ alone', {}, '@ alone'],
  ['[local]', {}, '[local]'],
])('%s', (message, directives, text) => {
  expect(readDirectives(message)).toEqual({ directives: { ...noDirectives, ...directives }, text })
})
