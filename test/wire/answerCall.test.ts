import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { contract, replySchema } from '../../shared/contract.ts'
import { appErrorSchema } from '../../shared/errors.ts'
import { answerCall } from '../../electron/wire/answerCall.ts'
import { standInHandlers } from '../support/standInHandlers.ts'

const names = Object.keys(contract.calls)
const takesNothing = (name: string) =>
  Object.entries(contract.calls).some(([known, { input }]) => known === name && input.safeParse(undefined).success)

test.each(names)('%s answers garbage with invalid-input', async (name) => {
  const isAllowed = (input: unknown) =>
    Object.entries(contract.calls).some(([known, call]) => known === name && call.input.safeParse(input).success)
  await fc.assert(
    fc.asyncProperty(
      fc.anything({ withNullPrototype: true, withBigInt: true, withTypedArray: true, withDate: true }),
      async (garbage) => {
        fc.pre(!isAllowed(garbage))
        const reply = await answerCall(standInHandlers, name, garbage)
        expect(reply).toMatchObject({ ok: false, error: { kind: 'invalid-input' } })
      },
    ),
  )
})

test.each(names.filter((name) => !takesNothing(name)))('%s does not take nothing', async (name) => {
  expect(await answerCall(standInHandlers, name, undefined)).toMatchObject({
    ok: false,
    error: { kind: 'invalid-input' },
  })
})

test('a name that is no call is invalid-input, whatever it is', async () => {
  const strange = fc.oneof(
    fc.anything(),
    fc.constantFrom('constructor', '__proto__', 'toString', 'chat.Send', 'hasOwnProperty'),
  )
  await fc.assert(
    fc.asyncProperty(strange, async (name) => {
      fc.pre(typeof name !== 'string' || !names.includes(name))
      expect(await answerCall(standInHandlers, name, undefined)).toEqual({
        ok: false,
        error: { kind: 'invalid-input', problems: ['There is no such call'] },
      })
    }),
  )
})

test('what the contract does not name is not handed on', async () => {
  const received: unknown[] = []
  const handlers = {
    ...standInHandlers,
    'chat.stop': async (input: unknown) => {
      received.push(input)
      return { ok: true, value: undefined } as const
    },
  }
  await answerCall(handlers, 'chat.stop', { turnId: 't', alsoThis: 1 })
  expect(received).toEqual([{ turnId: 't' }])
})

test('a handler that throws is logged under the reference that the page gets', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const bug = new Error('a secret of the machine side')
  const handlers = { ...standInHandlers, 'conversations.list': () => Promise.reject(bug) }
  const reply = await answerCall(handlers, 'conversations.list', undefined)
  const [[line, thrown] = []] = logged.mock.calls
  logged.mockRestore()
  const reference = /^Bug (\S+) in conversations.list:$/.exec(String(line))?.[1]
  expect({ reply, thrown }).toEqual({ reply: { ok: false, error: { kind: 'unexpected', reference } }, thrown: bug })
})

test.each(Object.entries(contract.calls))(
  'a failure of %s passes the schema of its reply, also through JSON',
  async (_name, { output }) => {
    const failure = { ok: false, error: { kind: 'not-found', what: 'app' } }
    const reply: unknown = JSON.parse(JSON.stringify(failure))
    expect(replySchema(output).parse(reply)).toEqual({ ok: false, error: appErrorSchema.parse(failure.error) })
  },
)
