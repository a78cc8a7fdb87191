import { spawn } from 'node:child_process'

export interface CommandEnd {
  /** Null: it could not be started, or was ended because it took too long. */
  readonly code: number | null
  readonly output: string
  readonly problem: string
}

export interface Command {
  readonly command: string
  readonly arguments: readonly string[]
  /** Given through a pipe: arguments can be read by every process of the machine. */
  readonly input?: string
  /** By default long enough for a person to type the password that a keyring asks for. */
  readonly timeoutMs?: number
}

export function runCommand(given: Command): Promise<CommandEnd> {
  const { command, input = '', timeoutMs = 60_000 } = given
  return new Promise((resolve) => {
    const child = spawn(command, given.arguments, { timeout: timeoutMs, stdio: 'pipe' })
    let output = ''
    let problem = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (problem += text))
    child.on('error', () => resolve({ code: null, output: '', problem: 'not found' }))
    child.on('close', (code) => resolve({ code, output, problem }))
    // A command that ends without reading its input is judged by how it ended.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
