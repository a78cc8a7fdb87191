import { readFile } from 'node:fs/promises'
import { WrongUsage } from './command.ts'

/** A text file; one that cannot be read is a wrong argument. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (failed) {
    throw new WrongUsage(failed instanceof Error ? failed.message : String(failed))
  }
}
