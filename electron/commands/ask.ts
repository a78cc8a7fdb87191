import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { nameAsked, type Ask } from '../../shared/consent.ts'
import type { CallInput, CallName, CallOutput, EventName, EventPayload, Handlers } from '../../shared/contract.ts'
import { describeFailure } from '../../shared/failure.ts'
import type { Message } from '../../shared/message.ts'
import { tierSchema } from '../../shared/model.ts'
import { placeOf } from '../../shared/placeWords.ts'
import { receiptSentence, receiptText } from '../../shared/receiptWords.ts'
import { openDataFolder } from '../instance/dataFolder.ts'
import { profileWishOf } from '../settings/pinnedProfile.ts'
import { describeAskError, exitStatusOf, exitStatuses } from './askStatus.ts'
import { CannotRun, WrongUsage, type Command, type CommandApp, type CommandIo } from './command.ts'
import { toPlainText } from './plainText.ts'
import { readArguments } from './readArguments.ts'
import { readQuestion } from './readQuestion.ts'

const usage = `gatehouse ask [QUESTION …]   asks under the same rules, keys and budget as the window, also while it is open

  Without QUESTION it reads its input; with both, the input stands below the question. A question may begin with
  [local], [cloud], [fast], [strong], [frontier] or @model.

  --tier TIER           fast, strong or frontier
  --local               nothing leaves this machine
  --file FILE           adds the text of a file; may be given more than once
  --system TEXT         instructions in place of those in the settings
  --profile P           the name of a profile, a file or a folder with one; else GATEHOUSE_PROFILE
  --consent CHOICE      redact or send: what to do where private text would leave. Without it such text stays here
  --json                one JSON object in place of the text
  --verbose             the whole receipt after the answer
  --data DIR            the data folder

The answer goes to standard output, everything about it to standard error. It is kept as a conversation.
Exit status: ${Object.entries(exitStatuses)
  .map(([words, status]) => `${status} ${words}`)
  .join(', ')}.`

const optionsSchema = z.object({
  tier: tierSchema.optional(),
  local: z.boolean().default(false),
  file: z.array(z.string()).default([]),
  system: z.string().optional(),
  profile: z.string().min(1).optional(),
  consent: z.enum(['redact', 'send']).optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
  data: z.string().min(1).optional(),
})
type Options = z.infer<typeof optionsSchema>

export const ask: Command = {
  summary: 'an answer, under the same rules and budget as in the window',
  usage,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      tier: { type: 'string' },
      local: { type: 'boolean' },
      file: { type: 'string', multiple: true },
      system: { type: 'string' },
      profile: { type: 'string' },
      consent: { type: 'string' },
      json: { type: 'boolean' },
      verbose: { type: 'boolean' },
      data: { type: 'string' },
    })
    const parsed = optionsSchema.safeParse(values)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw new WrongUsage(`--${issue?.path.join('.')}: ${issue?.message}`)
    }
    const options = parsed.data
    const question = await readQuestion({ words: positionals, files: options.file, tier: options.tier ?? null }, io)
    const turnId = randomUUID()
    const listener = createListener(turnId, options, io)
    const app = await io.openApp({
      dataFolder: openDataFolder(options.data ?? null),
      profileWish: profileWishOf(options.profile ?? null, process.env),
      publish: listener.publish,
    })
    try {
      return await askApp({ app, turnId, question, options, answered: listener.attach(app) }, io)
    } finally {
      await app.close()
    }
  },
}

interface Asking {
  readonly app: CommandApp
  readonly turnId: string
  readonly question: string
  readonly options: Options
  /** Resolves with the answer as it is stored. */
  readonly answered: Promise<Message>
}

async function askApp({ app, turnId, question, options, answered }: Asking, io: CommandIo): Promise<number> {
  const call = callerOf(app.handlers)
  const { pinnedProfile } = await call('status.read', undefined)
  if (pinnedProfile !== null && pinnedProfile.problem !== null) io.complain(pinnedProfile.problem)
  const conversationId = randomUUID()
  await call('conversations.create', { id: conversationId, mode: options.local ? 'local' : null })
  if (options.system !== undefined) {
    await call('conversations.change', { conversationId, instructions: options.system })
  }
  await call('chat.send', { turnId, conversationId, text: question, pick: null })
  const interrupt = io.listenForInterrupt()
  const stop = () => void app.handlers['chat.stop']({ turnId })
  if (interrupt.aborted) stop()
  interrupt.addEventListener('abort', stop)
  const message = await answered

  const receipt = await call('receipts.read', { messageId: message.id })
  if (options.json) {
    const { text, status, level, route, error, id: messageId } = message
    await io.print(JSON.stringify({ text, status, level, route, error, conversationId, messageId }))
  } else if (message.text !== '') await io.print('')
  if (message.error !== null) io.complain(toPlainText(describeAskError(message.error)))
  const words = options.verbose
    ? receiptText(receipt, (await call('settings.read', undefined)).currency)
    : receiptSentence(receipt)
  io.complain(toPlainText(words))
  return exitStatusOf(message, receipt.decision)
}

/** Prints what is heard of one turn, and answers for the person, who is not there to be asked. */
function createListener(turnId: string, { consent, json, verbose }: Options, io: CommandIo) {
  let app: CommandApp | null = null
  /** Of the answer that is waited for: a doubted one is followed by that of a stronger model. */
  let current = turnId
  const { promise: answered, resolve } = Promise.withResolvers<Message>()
  const isTurn = (name: EventName, _payload: unknown): _payload is EventPayload<'turn'> => name === 'turn'

  function answerAsk(asked: Ask): void {
    const holds = `This contains ${nameAsked(asked)}`
    const to = toPlainText(asked.destination.providerName)
    if (consent === undefined) {
      io.complain(`${holds}, so it stays on this machine. --consent redact or --consent send lets it go to ${to}.`)
      app?.pageClosed()
    } else {
      io.complain(`${holds}. It goes to ${to} ${consent === 'send' ? 'as it is' : 'with stand-ins'}, as you said.`)
      void app?.handlers['chat.consent']({ turnId, choice: consent, reveal: [] })
    }
  }

  return {
    attach: (opened: CommandApp): Promise<Message> => {
      app = opened
      return answered
    },
    publish: (name: EventName, event: unknown): void => {
      if (!isTurn(name, event) || event.turnId !== current) return
      switch (event.type) {
        case 'asking':
          return answerAsk(event.ask)
        case 'text':
          if (event.channel === 'answer' && !json) io.write(toPlainText(event.text))
          return
        case 'routed':
          if (verbose)
            io.complain(toPlainText(`Asking ${event.route.destination.model} (${placeOf(event.route.destination)})`))
          return
        case 'loading':
          return io.complain(toPlainText(`Loading ${event.model} into memory …`))
        case 'pausing': {
          const failure = describeFailure(event.failure, placeOf(event.destination))
          return io.complain(toPlainText(`${failure}. Trying again in ${Math.ceil(event.pauseMs / 1000)} s.`))
        }
        case 'attempt-failed':
          return io.complain(toPlainText(`${describeFailure(event.failure, placeOf(event.destination))}.`))
        case 'finished':
          if (event.next === null) return resolve(event.message)
          current = event.next.turnId
          if (!json) io.write('\n\n')
          return io.complain(
            toPlainText(`Checked: ${event.message.doubts[0]?.words ?? 'it did not end'}. Asking a stronger model …`),
          )
        case 'withdrawn':
      }
    },
  }
}

/** A call that fails here cannot be mended by the person at the terminal. */
const callerOf =
  (handlers: Handlers) =>
  async <Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> => {
    const reply = await handlers[name](input)
    if (!reply.ok) throw new CannotRun(describeAskError(reply.error))
    return reply.value
  }
