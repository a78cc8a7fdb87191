import { basename } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import type { Tier } from '../../shared/model.ts'
import { WrongUsage, type CommandIo } from './command.ts'
import { readText } from './readText.ts'

/** As much as one message may hold in the window too. */
const longestQuestion = 1_000_000

interface Parts {
  readonly words: readonly string[]
  readonly files: readonly string[]
  readonly tier: Tier | null
}

/** One message: the words of the person, below them what was piped in, below that the files. */
export async function readQuestion({ words, files, tier }: Parts, io: CommandIo): Promise<string> {
  const said = words.join(' ').trim()
  const piped = said === '' || !io.inputIsTyped ? (await readAll(io.input)).trim() : ''
  const attached = await Promise.all(files.map(async (file) => `${basename(file)}:\n\n${await readOnlyText(file)}`))
  const parts = [said, piped, ...attached].filter((part) => part !== '')
  if (parts.length === 0) throw new WrongUsage('There is no question')
  const question = `${tier === null ? '' : `[${tier}] `}${parts.join('\n\n')}`
  if (question.length > longestQuestion) throw new WrongUsage('This is too much text for one message')
  return question
}

/** What is no text cannot be looked through for what is private, so it is not sent. */
async function readOnlyText(file: string): Promise<string> {
  const content = await readText(file)
  if (content.includes('\0') || content.includes('\uFFFD')) throw new WrongUsage(`${file} is no text`)
  return content.trimEnd()
}
