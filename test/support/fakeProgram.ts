import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

export const fakeConfigSchema = z.object({
  version: z.string().default('0.34.0'),
  models: z.array(z.string()).default([]),
  startMs: z.number().default(0),
  /** Ends at once, with these. */
  lastWords: z.string().nullable().default(null),
  /** Is killed after so long. */
  livesMs: z.number().nullable().default(null),
  /** Does not end when it is asked to. */
  isDeaf: z.boolean().default(false),
  hasEngine: z.boolean().default(true),
  /** 1: writes as slowly as a model does. */
  delayScale: z.number().default(0),
  /** Its engine is there and does not work. */
  failsToAnswer: z.boolean().default(false),
})
export type FakeConfig = z.input<typeof fakeConfigSchema>

/** Writes a program that passes for `ollama`, laid out as a release is. Returns its path. */
export function writeFakeProgram(folder: string, config: FakeConfig = {}): string {
  const { version, hasEngine } = fakeConfigSchema.parse(config)
  const program = join(folder, 'bin', 'ollama')
  const configFile = join(folder, 'fake.json')
  writeExecutable(
    program,
    `#!/bin/sh
if [ "$1" = --version ]; then echo "Warning: client version is ${version}"; exit; fi
exec "${process.execPath}" "${join(import.meta.dirname, 'fakeOllama.ts')}" "$(dirname "$0")/../fake.json"
`,
  )
  writeFileSync(configFile, JSON.stringify(config))
  if (hasEngine) writeExecutable(join(folder, 'lib', 'ollama', 'llama-server'), '#!/bin/sh\necho "version: 1"\n')
  return program
}

function writeExecutable(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  chmodSync(file, 0o755)
}
