import { readFile } from 'node:fs/promises'
import { decodeText } from '../attachments/decodeText.ts'
import { WrongUsage } from './command.ts'

/** A file; one that cannot be read is a wrong argument. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (failed) {
    throw new WrongUsage(failed instanceof Error ? failed.message : String(failed))
  }
}

/** A text file; one that holds no text is a wrong argument, too. */
export async function readText(file: string): Promise<string> {
  const text = decodeText(await readBytes(file))
  if (text === null) throw new WrongUsage(`${file} is not text`)
  return text
}
