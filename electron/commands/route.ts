import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { text as readAll } from 'node:stream/consumers'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { findProfile } from '../../shared/builtInProfiles.ts'
import type { Profile } from '../../shared/profile.ts'
import { createReceipts } from '../conversations/receipts.ts'
import { pathOfDataFolder } from '../instance/dataFolder.ts'
import { decide } from '../routing/decide.ts'
import { previewRoute, type RoutePreview } from '../routing/previewRoute.ts'
import type { Detector } from '../sensitivity/detector.ts'
import { profileWishOf, readPinnedProfile } from '../settings/pinnedProfile.ts'
import { peekSettings } from '../settings/readSettings.ts'
import { connect } from '../storage/database.ts'
import { databaseFileOf } from '../storage/openDatabase.ts'
import { CannotRun, WrongUsage, type Command, type CommandIo } from './command.ts'
import { createOwnDetector } from './ownDetector.ts'
import { readArguments } from './readArguments.ts'

const usage = `gatehouse route [TEXT …]      says which tier would answer and why; without TEXT it reads its input
gatehouse route --jsonl       reads {"id","prompt"} or {"id","messages":[{"role","content"}]} lines,
                              prints {"id","score","tier","level","reasons","micros"} lines
gatehouse route --replay ID   makes a stored decision again, by the id of its message or turn, and compares

  --profile P   the name of a profile, a file or a folder with one; else GATEHOUSE_PROFILE, else the settings
  --data DIR    the data folder

Nothing is asked or sent. A model of each tier is taken to be there, and the budget to cover it.
Exit status: 0; of --replay 1 where the decision is another one now.`

export const route: Command = {
  summary: 'which tier would answer a text, and why',
  usage,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      jsonl: { type: 'boolean' },
      replay: { type: 'string' },
      profile: { type: 'string' },
      data: { type: 'string' },
    })
    const folder = pathOfDataFolder(values.data ?? null)
    if (values.replay !== undefined) return replay(values.replay, folder, io)
    const preview = createPreview(chooseProfile(values.profile ?? null, folder, io), createOwnDetector(folder, io))
    if (values.jsonl === true) return previewLines(preview, io)
    const text = positionals.length > 0 ? positionals.join(' ') : await readAll(io.input)
    if (text.trim() === '') throw new WrongUsage('There is no text')
    await io.print(describe(preview([{ role: 'user', content: text }])))
    return 0
  },
}

function chooseProfile(argument: string | null, folder: string, io: CommandIo): Profile {
  const settings = peekSettings(folder)
  const wish = profileWishOf(argument, process.env)
  if (wish === null) return findProfile(settings.profile, settings.profiles)
  const { profile, problem } = readPinnedProfile(wish, settings.profiles)
  if (problem !== null) io.complain(problem)
  return profile
}

const messageSchema = z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })
type RouteMessage = z.infer<typeof messageSchema>

const createPreview =
  (profile: Profile, detector: Detector) =>
  (messages: readonly RouteMessage[]): RoutePreview => {
    const question = messages.findLast(({ role }) => role === 'user')?.content ?? ''
    return previewRoute({ question, labelled: detector.labelAll(messages.map(({ content }) => content)), profile })
  }

const describe = ({ tier, place, level, score, reasons }: RoutePreview): string =>
  `${tier === null ? 'no model' : `${tier}, ${place}`} · ${level} · a stronger model would help by ${Math.round(score * 100)} %\n${reasons.join('\n')}`

const lineSchema = z.union([
  z.object({ id: z.union([z.string(), z.number()]), prompt: z.string() }),
  z.object({ id: z.union([z.string(), z.number()]), messages: z.array(messageSchema).min(1) }),
])

async function previewLines(preview: (messages: readonly RouteMessage[]) => RoutePreview, io: CommandIo) {
  let number = 0
  for await (const line of createInterface({ input: io.input })) {
    number += 1
    if (line.trim() === '') continue
    const asked = parseLine(line, number)
    const messages = 'prompt' in asked ? [{ role: 'user' as const, content: asked.prompt }] : asked.messages
    const startedAt = performance.now()
    const { score, tier, level, reasons } = preview(messages)
    const micros = Math.round((performance.now() - startedAt) * 1000)
    await io.print(JSON.stringify({ id: asked.id, score, tier, level, reasons, micros }))
  }
  return 0
}

function parseLine(line: string, number: number) {
  try {
    return lineSchema.parse(JSON.parse(line))
  } catch {
    throw new WrongUsage(`Line ${number} is not {"id","prompt"} or {"id","messages"} in JSON`)
  }
}

async function replay(id: string, folder: string, io: CommandIo): Promise<number> {
  const file = databaseFileOf(folder)
  if (!existsSync(file)) throw new CannotRun(`There are no conversations in ${folder}.`)
  using db = connect(file, { readOnly: true })
  const stored = createReceipts(db, () => 0).replayable(id)
  if (stored === null) throw new CannotRun(`No decision is stored for ${id}.`)
  const again = decide(stored.request)
  const isSame = isDeepStrictEqual(again, stored.decision)
  const [first] = again.candidates
  await io.print(JSON.stringify(again, null, 2))
  io.complain(
    `${isSame ? 'The same decision' : 'Another decision than the stored one'}: ${first?.removed === null ? first.destination.model : 'no model'}, ${again.reason}.`,
  )
  return isSame ? 0 : 1
}
