import { parseArgs, type ParseArgsConfig } from 'node:util'
import { WrongUsage } from './command.ts'

/** Node's own parser, with what it finds wrong said in one sentence. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
  } catch (wrong) {
    throw new WrongUsage(wrong instanceof Error ? wrong.message : String(wrong))
  }
}
