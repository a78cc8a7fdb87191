import { expect, test } from 'vitest'
import {
  installProblemWords,
  offerLabel,
  offerWords,
  progressShare,
  progressWords,
} from '../../../renderer/ollama/installWords.ts'

const offer = {
  version: '0.34.0',
  host: 'github.com',
  downloadBytes: 1_430_000_000,
  diskBytes: 4_500_000_000,
}
const model = { name: 'qwen3.5:4b', downloadBytes: 3_400_000_000 }
const downloading = {
  kind: 'running',
  step: 'download',
  doneBytes: 715_000_000,
  totalBytes: 1_430_000_000,
  bytesPerSecond: 14_200_000,
  secondsLeft: 125,
} as const

test('the offer names every host and size before anything is fetched', () => {
  expect([offerWords(offer, null), offerWords(offer, model)]).toEqual([
    ['Ollama 0.34.0: 1.4 GB from github.com, 4.5 GB on disk', 'Checked before it is used'],
    [
      'Ollama 0.34.0: 1.4 GB from github.com, 4.5 GB on disk',
      'qwen3.5:4b: 3.4 GB from registry.ollama.ai',
      'Checked before it is used',
    ],
  ])
  const label = (keptBytes: number, isUpdate: boolean, first: typeof model | null) =>
    offerLabel(offer, { keptBytes, isUpdate, model: first })
  expect([
    label(0, false, null),
    label(0, false, model),
    label(0, true, null),
    label(430_000_000, false, model),
  ]).toEqual(['Install Ollama (1.4 GB)', 'Install (4.8 GB)', 'Update Ollama (1.4 GB)', 'Go on (430 MB of 1.4 GB)'])
})

test('progress says how much, how fast and how long', () => {
  expect([
    progressWords(downloading),
    progressWords({ ...downloading, bytesPerSecond: null, secondsLeft: null }),
    progressWords({ ...downloading, step: 'unpack', secondsLeft: 20 }),
    progressWords({ ...downloading, step: 'try' }),
    progressShare(downloading),
    progressShare({ ...downloading, step: 'try', doneBytes: 0, totalBytes: 0 }),
  ]).toEqual([
    'Fetching Ollama: 715 MB of 1.4 GB · 14 MB a second · about 2 min left',
    'Fetching Ollama: 715 MB of 1.4 GB',
    'Unpacking it: 715 MB of 1.4 GB · about 20 s left',
    'Trying it out…',
    40,
    96,
  ])
})

test('a problem says what is safe and what to do', () => {
  expect(installProblemWords({ kind: 'unreachable', detail: 'getaddrinfo ENOTFOUND github.com' }, 430_000_000)).toBe(
    'The download stopped: getaddrinfo ENOTFOUND github.com. 430 MB are here already and are not fetched again. Check the connection, then try again.',
  )
  expect(installProblemWords({ kind: 'no-space', neededBytes: 5_930_000_000, freeBytes: 1_200_000_000 }, 0)).toBe(
    'There is not enough room: 5.9 GB are needed, 1.2 GB are free. Nothing was fetched. Free some space, then try again.',
  )
})
