import { z } from 'zod'
import { attachmentPieceSchema, attachmentSchema } from './attachment.ts'
import { alertSchema, budgetStatusSchema, limitSchema } from './budget.ts'
import { askSchema, consentChoiceSchema } from './consent.ts'
import { connectionSchema } from './connection.ts'
import { libraryCalls, modelNameSchema } from './contract/library.ts'
import { conversationSchema, modeSchema } from './conversation.ts'
import { outlookSchema } from './draft.ts'
import { appErrorSchema, type AppError } from './errors.ts'
import { learnedSchema } from './learned.ts'
import { librarySchema } from './library.ts'
import { menuCommandSchema } from './menu.ts'
import { messageSchema } from './message.ts'
import { modelKeySchema, modelOptionSchema } from './model.ts'
import { nanoUsdSchema, ratesSchema } from './money.ts'
import { ollamaViewSchema } from './ollama.ts'
import { pricedModelSchema } from './pricing.ts'
import { privacyRuleSchema, privacySummarySchema } from './privacyRules.ts'
import { receiptSchema } from './receipt.ts'
import { reconciliationSchema } from './reconciliation.ts'
import type { Result } from './result.ts'
import { providerSchema, settingsChangeSchema, settingsSchema } from './settings.ts'
import { reportSpanSchema, spendingReportSchema } from './spending.ts'
import { labelSchema } from './sensitivity.ts'
import { statusSchema } from './status.ts'
import { turnEventSchema } from './turn.ts'

const id = z.string().min(1).max(64)
/** One message; larger texts come as attachments. */
const text = z.string().max(1_000_000)
const conversation = z.object({ conversationId: id })
/** Null: the gate decides. */
const pick = modelKeySchema.nullable()

/** Everything that may cross between the machine side and the page. */
export const contract = {
  calls: {
    'status.read': { input: z.undefined(), output: statusSchema },

    'conversations.list': { input: z.undefined(), output: z.array(conversationSchema) },
    'conversations.create': { input: z.object({ id, mode: modeSchema.nullable() }), output: conversationSchema },
    'conversations.open': {
      input: conversation,
      output: z.object({
        conversation: conversationSchema,
        messages: z.array(messageSchema),
        ask: askSchema.nullable(),
      }),
    },
    'conversations.change': {
      input: z.object({
        conversationId: id,
        title: z.string().trim().min(1).max(200).exactOptional(),
        mode: modeSchema.exactOptional(),
        profile: id.nullable().exactOptional(),
        instructions: text.nullable().exactOptional(),
        draft: text.exactOptional(),
      }),
      output: conversationSchema,
    },
    /** Hidden at once, gone for good when the app starts next time; `restore` until then. */
    'conversations.remove': { input: conversation, output: z.undefined() },
    'conversations.restore': { input: conversation, output: conversationSchema },

    'attachments.list': { input: conversation, output: z.array(attachmentSchema) },
    /** One piece of a file, in order; null until the last one, whose reply comes when the file was labelled and kept. */
    'attachments.upload': { input: attachmentPieceSchema, output: attachmentSchema.nullable() },
    /** Of the draft, or under way. */
    'attachments.remove': { input: z.object({ attachmentId: id }), output: z.undefined() },

    /** The page makes the turn id before it calls: the first event may arrive before the reply does. */
    'chat.send': {
      input: z.object({ turnId: id, conversationId: id, text: text.min(1), pick }),
      output: z.object({ question: messageSchema, answer: messageSchema }),
    },
    /** Answers the same question anew. */
    'chat.retry': {
      input: z.object({ turnId: id, messageId: id, pick }),
      output: z.object({ answer: messageSchema }),
    },
    /** Goes on with a stopped, interrupted or failed answer where its text ends. */
    'chat.continue': {
      input: z.object({ turnId: id, messageId: id, pick }),
      output: z.object({ answer: messageSchema }),
    },
    'chat.stop': { input: z.object({ turnId: id }), output: z.undefined() },
    /** Ends the pause a turn makes before it tries again: the next destination is asked at once. */
    'chat.skip': { input: z.object({ turnId: id }), output: z.undefined() },
    /** `reveal`: ids of findings the person lets through when redacting. */
    'chat.consent': {
      input: z.object({ turnId: id, choice: consentChoiceSchema, reveal: z.array(z.string()) }),
      output: z.undefined(),
    },
    /** Chooses one of several answers to the same message. Returns all of them. */
    'chat.keep': { input: z.object({ messageId: id }), output: z.array(messageSchema) },
    'chat.outlook': { input: z.object({ conversationId: id, text, pick }), output: outlookSchema },
    'receipts.read': { input: z.object({ messageId: id }), output: receiptSchema },

    'budget.read': { input: z.undefined(), output: budgetStatusSchema },
    'budget.report': { input: z.object({ span: reportSpanSchema }), output: spendingReportSchema },
    /** Adds to a limit until it starts anew. */
    'budget.raise': {
      input: z.object({
        id,
        limit: limitSchema.pick({ scope: true, period: true }),
        amountNanoUsd: nanoUsdSchema.positive().max(1_000_000_000_000_000),
      }),
      output: budgetStatusSchema,
    },
    /** The person says that the clock is right: what was booked ahead of it counts as of now. */
    'budget.followClock': { input: z.undefined(), output: budgetStatusSchema },
    /** Every entry there is, as the text of a file. */
    'budget.export': { input: z.object({ format: z.enum(['csv', 'json']) }), output: z.string() },
    /** `csv`: a provider's own export of what it billed. Nothing is stored. */
    'budget.reconcile': {
      input: z.object({ providerId: id, csv: z.string().min(1).max(10_000_000) }),
      output: reconciliationSchema,
    },
    /** Takes the bill's word for a day and model. */
    'budget.adjust': {
      input: z.object({
        id,
        providerId: id,
        day: z.iso.date(),
        model: z.string().max(200),
        amountNanoUsd: nanoUsdSchema.max(1_000_000_000_000_000).min(-1_000_000_000_000_000),
      }),
      output: z.undefined(),
    },

    /** Of every model that bills. */
    'prices.list': { input: z.undefined(), output: z.array(pricedModelSchema) },
    /** The person's own price for a model; null: the list's again. */
    'prices.set': {
      input: modelKeySchema.extend({ rates: ratesSchema.nullable() }),
      output: z.array(pricedModelSchema),
    },

    'settings.read': { input: z.undefined(), output: settingsSchema },
    'settings.change': {
      input: settingsChangeSchema,
      output: settingsSchema,
    },

    /** What was learned from the answers that were kept. */
    'learned.read': { input: z.undefined(), output: learnedSchema },
    /** Gone for good when the app starts next time; `restore` until then. */
    'learned.forget': { input: z.undefined(), output: learnedSchema },
    'learned.restore': { input: z.undefined(), output: learnedSchema },
    'privacy.read': { input: z.undefined(), output: privacySummarySchema },
    /** Adds a rule, or puts it in the place of the one with its id. */
    'privacy.saveRule': { input: z.object({ rule: privacyRuleSchema }), output: privacySummarySchema },
    'privacy.removeRule': { input: z.object({ ruleId: id }), output: privacySummarySchema },
    /** Values of which only a keyed hash is kept. */
    'privacy.setHarmless': {
      input: z.object({
        values: z.array(z.string().trim().min(1).max(10_000)).min(1).max(100),
        isHarmless: z.boolean(),
      }),
      output: privacySummarySchema,
    },
    'privacy.forgetHarmless': { input: z.undefined(), output: privacySummarySchema },
    /** What the gate says of a text. It is not kept. */
    'privacy.label': { input: z.object({ text }), output: labelSchema },
    'privacy.export': { input: z.undefined(), output: z.string() },
    /** Adds what is in an exported file to what is there; takes all of it or nothing. */
    'privacy.import': { input: z.object({ text }), output: privacySummarySchema },

    'models.list': { input: z.undefined(), output: z.array(modelOptionSchema) },
    ...libraryCalls,
    /** Asks the provider for its models. `key` null: the stored one. Nothing is saved. */
    'providers.test': {
      input: z.object({ provider: providerSchema, key: z.string().max(10_000).nullable() }),
      output: z.object({ models: z.array(z.string()) }),
    },
    /** `key` null: keep the stored one. A stored key is never read back by the page. */
    'providers.save': {
      input: z.object({ provider: providerSchema, key: z.string().max(10_000).nullable() }),
      output: settingsSchema,
    },
    'providers.remove': { input: z.object({ providerId: id }), output: settingsSchema },

    'ollama.read': { input: z.undefined(), output: ollamaViewSchema },
    /** Looks again for an Ollama that others started, and for programs. What is found comes as an event. */
    'ollama.look': { input: z.undefined(), output: z.undefined() },
    /** Uses one that runs, else starts one. From then on the app keeps one running. */
    'ollama.start': { input: z.undefined(), output: z.undefined() },
    /** Ends the one that the app started. */
    'ollama.stop': { input: z.undefined(), output: z.undefined() },
    /**
     * Fetches, checks and tries the release that is offered, then uses it. `version`: the one the person was shown.
     * `firstModel`: on the list of those to fetch from now on; null: none.
     */
    'ollama.install': {
      input: z.object({ version: z.string().max(40), firstModel: modelNameSchema.nullable() }),
      output: z.undefined(),
    },
    /** What was fetched so far is kept. */
    'ollama.cancelInstall': { input: z.undefined(), output: z.undefined() },
    /** Uses the version before again, which was kept. The one in use now is kept in its place. */
    'ollama.goBack': { input: z.undefined(), output: z.undefined() },
    /** Removes what Gatehouse installed. Models stay. */
    'ollama.uninstall': { input: z.undefined(), output: z.undefined() },
    /** The end of what the one that the app started wrote about itself. No words of a conversation are in it. */
    'ollama.readLog': { input: z.undefined(), output: z.object({ file: z.string(), text: z.string() }) },

    /** Asks the person with the host shown, then opens the system's browser. False: declined. */
    'links.open': { input: z.object({ url: z.string().max(10_000) }), output: z.boolean() },
  },
  events: {
    turn: turnEventSchema,
    'conversations.changed': z.array(conversationSchema),
    'attachments.changed': z.object({ conversationId: id, attachments: z.array(attachmentSchema) }),
    /** `share` (0–1) of a file that was labelled so far. */
    'attachments.progress': z.object({ attachmentId: id, conversationId: id, share: z.number() }),
    /** Ids of those whose messages another process wrote: the command line works on the same file. */
    'conversations.outdated': z.array(z.string()),
    'settings.changed': settingsSchema,
    'privacy.changed': privacySummarySchema,
    'models.changed': z.array(modelOptionSchema),
    'library.changed': librarySchema,
    'budget.changed': budgetStatusSchema,
    'budget.alerted': alertSchema,
    'ollama.changed': ollamaViewSchema,
    'status.changed': statusSchema,
    /** Something chosen in the window's native menu; a browser has none. */
    'menu.chosen': menuCommandSchema,
    /** How the browser's page reaches the machine side, told by its own bridge; the window is always connected. */
    'connection.changed': connectionSchema,
  },
} as const satisfies {
  calls: Record<string, { input: z.ZodType; output: z.ZodType }>
  events: Record<string, z.ZodType>
}

type Calls = typeof contract.calls
type Events = typeof contract.events
export type CallName = keyof Calls
export type EventName = keyof Events
export type CallInput<Name extends CallName> = z.infer<Calls[Name]['input']>
export type CallOutput<Name extends CallName> = z.infer<Calls[Name]['output']>
export type CallResult<Name extends CallName> = Result<CallOutput<Name>, AppError>
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>

/** The machine side implements all of these; a missing one does not compile. */
export type Handlers = { readonly [Name in CallName]: (input: CallInput<Name>) => Promise<CallResult<Name>> }
export type Publish = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void

/** A thrown error would lose all but its message on the way, so failures travel as values. */
export const replySchema = <Output extends z.ZodType>(output: Output) =>
  z.union([z.object({ ok: z.literal(true), value: output }), z.object({ ok: z.literal(false), error: appErrorSchema })])

/** What each shell gives the page. Untyped on purpose: each end parses what it receives. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>
  /** Returns the function that stops listening. */
  on(name: string, listener: (payload: unknown) => void): () => void
}
