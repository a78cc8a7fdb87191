import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { runGatehouse } from '../support/commandIo.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const card = 'Please charge 4539 1488 0343 6467 today'

// Whoever runs the tests may have words of their own.
beforeEach(() => {
  vi.stubEnv('XDG_DATA_HOME', temporaryFolder())
  return () => vi.unstubAllEnvs()
})

const cardLine = (column: number) =>
  `restricted: a card number\n  1:${column}  a card number, •••• 6467: it is in the number range of Visa and its check digit is right`

test('the exit status says the level, for use in a hook', async () => {
  expect(await runGatehouse(['scan', 'what is a monad?'])).toMatchObject({ status: 0, printed: ['public'] })
  expect(await runGatehouse(['scan'], card)).toMatchObject({ status: 30, printed: [cardLine(15)] })
})

test('files are named, and the highest level decides the status', async () => {
  const folder = temporaryFolder()
  const [harmless, secret] = [join(folder, 'a.txt'), join(folder, 'b.txt')]
  writeFileSync(harmless, 'lunch at noon')
  writeFileSync(secret, card)
  expect(await runGatehouse(['scan', '--file', secret, '--file', harmless])).toMatchObject({
    status: 30,
    printed: [`${secret}: ${cardLine(15)}`, `${harmless}: public`],
  })
})

test('a file that cannot be read is said and nothing counts as clean', async () => {
  const { status, complained } = await runGatehouse(['scan', '--file', '/nowhere/at/all'])
  expect({ status, said: complained[0]?.includes('/nowhere/at/all') }).toEqual({ status: 2, said: true })
})

test("the person's own words count, those of another folder where it is named, and none where that is asked for", async () => {
  const folders = [join(temporaryFolder(), 'gatehouse'), temporaryFolder()] as const
  for (const [place, level] of [
    [0, 'confidential'],
    [1, 'internal'],
  ] as const) {
    mkdirSync(folders[place], { recursive: true })
    const rules = [{ id: 'heron', kind: 'words', text: 'Blue Heron', level }]
    writeFileSync(join(folders[place], 'privacy.json'), JSON.stringify({ version: 1, rules, harmless: [] }))
  }
  vi.stubEnv('XDG_DATA_HOME', join(folders[0], '..'))
  const statusOf = async (...args: string[]) => (await runGatehouse(['scan', ...args, 'the Blue Heron slides'])).status
  expect([await statusOf(), await statusOf('--data', folders[1]), await statusOf('--built-in')]).toEqual([20, 10, 0])
})

test('what is found is shown by its place, type and reason, and never said aloud', async () => {
  const { printed } = await runGatehouse(['scan'], 'to: maren.holt@posteo.de\r\n\ncall 415-483-5588')
  expect(printed).toEqual([
    [
      'confidential: an e-mail address and a phone number',
      '  1:5  an e-mail address, •••• o.de: it is an e-mail address',
      '  3:6  a phone number, •••• 5588: it has the shape of a North American phone number',
    ].join('\n'),
  ])
})

test('a file that is no text never counts as clean', async () => {
  const picture = join(temporaryFolder(), 'a.png')
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))
  expect(await runGatehouse(['scan', '--file', picture])).toMatchObject({
    status: 30,
    printed: [`${picture}: restricted: this is not text, so nobody can say what it holds`],
  })
})

test('lines of JSON get lines of JSON', async () => {
  const { status, printed } = await runGatehouse(
    ['scan', '--jsonl'],
    `{"id":1,"text":"hello"}\n\n{"id":"b","text":${JSON.stringify(card)}}\n`,
  )
  const lines = printed.map((line): unknown => JSON.parse(line))
  expect({ status, lines }).toMatchObject({
    status: 0,
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
