import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runGatehouse } from '../support/commandIo.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const card = 'Please charge 4539 1488 0343 6467 today'

test('the exit status says the level, for use in a hook', async () => {
  expect(await runGatehouse(['scan', 'what is a monad?'])).toMatchObject({ status: 0, printed: ['public'] })
  expect(await runGatehouse(['scan'], card)).toMatchObject({ status: 30, printed: ['restricted: a card number'] })
})

test('files are named, and the highest level decides the status', async () => {
  const folder = temporaryFolder()
  const [harmless, secret] = [join(folder, 'a.txt'), join(folder, 'b.txt')]
  writeFileSync(harmless, 'lunch at noon')
  writeFileSync(secret, card)
  expect(await runGatehouse(['scan', '--file', secret, '--file', harmless])).toMatchObject({
    status: 30,
    printed: [`${secret}: restricted: a card number`, `${harmless}: public`],
  })
})

test('a file that cannot be read is said and nothing counts as clean', async () => {
  const { status, complained } = await runGatehouse(['scan', '--file', '/nowhere/at/all'])
  expect({ status, said: complained[0]?.includes('/nowhere/at/all') }).toEqual({ status: 2, said: true })
})

test('lines of JSON get lines of JSON', async () => {
  const { status, printed } = await runGatehouse(
    ['scan', '--jsonl'],
    `{"id":1,"text":"hello"}\n\n{"id":"b","text":${JSON.stringify(card)}}\n`,
  )
  const lines = printed.map((line): unknown => JSON.parse(line))
  expect({ status, lines }).toMatchObject({
    status: 30,
    lines: [
      { id: 1, level: 'public', findings: [] },
      { id: 'b', level: 'restricted', findings: [{ type: 'card', start: 14, end: 33 }] },
    ],
  })
})

test('a line that is none stops with its number', async () => {
  const { status, complained } = await runGatehouse(['scan', '--jsonl'], '{"id":1,"text":"hello"}\nnot json\n')
  expect({ status, said: complained[0]?.split('\n')[0] }).toEqual({
    status: 2,
    said: 'Line 2 is not {"id","text"} in JSON',
  })
})
