import { basename } from 'node:path'
import { buffer as readAll } from 'node:stream/consumers'
import type { Tier } from '../../shared/model.ts'
import { decodeText } from '../attachments/decodeText.ts'
import { WrongUsage, type CommandIo } from './command.ts'
import { readText } from './readText.ts'

/** As much as one message may hold in the window too. */
const longestQuestion = 1_000_000

interface Parts {
  readonly words: readonly string[]
  readonly files: readonly string[]
  readonly tier: Tier | null
}

/** One message: the words of the person, below them what was piped in, below that the files. What is no text is refused. */
export async function readQuestion({ words, files, tier }: Parts, io: CommandIo): Promise<string> {
  const said = words.join(' ').trim()
  const piped = said === '' || !io.inputIsTyped ? decodeText(await readAll(io.input)) : ''
  if (piped === null) throw new WrongUsage('The input is not text')
  const attached = await Promise.all(
    files.map(async (file) => `${basename(file)}:\n\n${(await readText(file)).trimEnd()}`),
  )
  const parts = [said, piped.trim(), ...attached].filter((part) => part !== '')
  if (parts.length === 0) throw new WrongUsage('There is no question')
  const question = `${tier === null ? '' : `[${tier}] `}${parts.join('\n\n')}`
  if (question.length > longestQuestion) throw new WrongUsage('This is too much text for one message')
  return question
}
