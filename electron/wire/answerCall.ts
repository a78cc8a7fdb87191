import { randomUUID } from 'node:crypto'
import { contract, type CallInput, type CallName, type Handlers } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import { fail, type Result } from '../../shared/result.ts'

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract.calls, name)

/**
 * Answers one call of the page, whatever it holds: the only way from either shell to the handlers.
 * What the contract does not allow is `invalid-input`. A handler that throws is a bug, logged under the reference
 * that the page shows.
 */
export async function answerCall(
  handlers: Handlers,
  name: unknown,
  input: unknown,
): Promise<Result<unknown, AppError>> {
  if (!isCallName(name)) return fail({ kind: 'invalid-input', problems: ['There is no such call'] })
  return answerNamed(handlers, name, input)
}

async function answerNamed<Name extends CallName>(
  handlers: Pick<Handlers, Name>,
  name: Name,
  input: unknown,
): Promise<Result<unknown, AppError>> {
  const parsed = contract.calls[name].input.safeParse(input)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => [...path.map(String), message].join(': '))
    return fail({ kind: 'invalid-input', problems })
  }
  try {
    return await handlers[name](parsed.data as CallInput<Name>)
  } catch (bug) {
    const reference = randomUUID()
    console.error(`Bug ${reference} in ${name}:`, bug)
    return fail({ kind: 'unexpected', reference })
  }
}
