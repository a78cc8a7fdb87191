import { expect, test } from 'vitest'
import { runGatehouse } from '../support/commandIo.ts'

test('without a command it lists what there is', async () => {
  const { status, printed } = await runGatehouse([])
  expect({ status, lists: printed[0]?.includes('scan') }).toEqual({ status: 0, lists: true })
})

test('an unknown command is said, with the list, and nothing is printed', async () => {
  const { status, printed, complained } = await runGatehouse(['constructor'])
  expect({ status, printed, first: complained[0] }).toEqual({
    status: 2,
    printed: [],
    first: 'There is no command "constructor".',
  })
})

test('an unknown option is said in one sentence, with how the command is used', async () => {
  const { status, printed, complained } = await runGatehouse(['scan', '--colour'])
  expect({ status, printed }).toEqual({ status: 2, printed: [] })
  expect(complained[0]).toMatch(/^Unknown option '--colour'.*\n\ngatehouse scan/s)
})
