import type { Command, CommandEnd } from '../../electron/secrets/runCommand.ts'

const end = (code: number, output = '', problem = ''): CommandEnd => ({ code, output, problem })

/** Speaks like `secret-tool` and `security` do, and remembers every command it was given. */
export function createFakeKeyring() {
  const stored = new Map<string, string>()
  const commands: Command[] = []
  let isLocked = false

  function secretTool([verb, ...rest]: readonly string[], input: string): CommandEnd {
    const id = rest.at(-1) ?? ''
    if (verb === 'store') stored.set(id, input)
    if (verb === 'clear') return end(stored.delete(id) ? 0 : 1)
    const found = stored.get(id)
    return verb === 'lookup' && found === undefined ? end(1) : end(0, found)
  }

  function security([verb, ...rest]: readonly string[], input: string): CommandEnd {
    if (verb === '-i') {
      const [, id = '', packed = ''] = /-a (\S+) -w (\S+)\n$/.exec(input) ?? []
      stored.set(id, packed)
      return end(0)
    }
    const id = rest[rest.indexOf('-a') + 1] ?? ''
    const found = stored.get(id)
    if (found === undefined) return end(44, '', 'The specified item could not be found in the keychain.')
    if (verb === 'delete-generic-password') stored.delete(id)
    return end(0, `${found}\n`)
  }

  return {
    commands,
    stored,
    lock: () => (isLocked = true),
    run: async (given: Command): Promise<CommandEnd> => {
      commands.push(given)
      if (isLocked) return end(given.arguments[0] === '-i' ? 0 : 1, '', 'Cannot get secret: the collection is locked')
      const speak = given.command === 'security' ? security : secretTool
      return speak(given.arguments, given.input ?? '')
    },
  }
}
