import { expect, test } from 'vitest'
import { presenceWords, pullWords, searchOffered } from '../../../renderer/library/libraryWords.ts'
import type { Pull } from '../../../shared/library.ts'
import { someInstalled, someOffered, somePull } from '../../support/someModels.ts'

test.each<[Partial<Pull>, string]>([
  [{}, '2.1 GB of 6.6 GB · 45 MB a second · about 2 min left'],
  [{ bytesPerSecond: 200e6 }, '2.1 GB of 6.6 GB · 200 MB a second · about 23 s left'],
  [{ bytesPerSecond: 0.4e6 }, '2.1 GB of 6.6 GB · 400 kB a second · about 3 h left'],
  [{ bytesPerSecond: 0 }, '2.1 GB of 6.6 GB · 0 kB a second'],
  [{ totalBytes: null, bytesPerSecond: null }, '2.1 GB'],
  [{ step: 'starting' }, 'Asking the registry'],
  [{ step: 'checking' }, 'Checking what was downloaded'],
  [{ status: 'waiting' }, 'Waiting for its turn · 2.1 GB of 6.6 GB'],
  [{ status: 'paused' }, 'Paused at 2.1 GB of 6.6 GB'],
  [{ status: 'failed', problem: 'The disk is full.' }, 'The disk is full.'],
])('a pull that is %j says "%s"', (news, words) => {
  expect(pullWords(somePull(news))).toBe(words)
})

test('a model says where it is, how fast it was and when it was used', () => {
  const used = { memoryBytes: 3.9 * 2 ** 30, isKeptWarm: true, speed: { tokensPerSecond: 71.23, firstTokenMs: 240 } }
  expect([
    presenceWords(someInstalled({}), 0),
    ...[60_000, 7_200_000, 90_000_000].map((ms) => presenceWords(someInstalled({ ...used, lastUsedAt: 0 }), ms)),
  ]).toEqual([
    'Not in memory · not used yet',
    'In memory (3.9 GB), kept there · 71.2 tokens a second, first word after 0.2 s · used 1 minute ago',
    'In memory (3.9 GB), kept there · 71.2 tokens a second, first word after 0.2 s · used 2 hours ago',
    'In memory (3.9 GB), kept there · 71.2 tokens a second, first word after 0.2 s · used yesterday',
  ])
})

test('the catalogue is searched by all that is said of a model', () => {
  const offered = [
    someOffered({ name: 'gemma4:e4b', skills: ['images'] }),
    someOffered({ name: 'qwen3.5:4b', skills: ['images', 'tools'] }),
    someOffered({ name: 'deepseek-r1:8b', licence: 'MIT' }),
  ]
  const find = (query: string) => searchOffered(offered, query).map(({ name }) => name)
  expect([find('IMAGES tools'), find('mit'), find('gemma apache'), find('nothing')]).toEqual([
    ['qwen3.5:4b'],
    ['deepseek-r1:8b'],
    ['gemma4:e4b'],
    [],
  ])
})
