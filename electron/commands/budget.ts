import { z } from 'zod'
import { commandCaller, describeAhead, describeLimit, keyOf, type Balance, type Budget } from '../../shared/budget.ts'
import { formatMoney, nanoUsdPerUsd, type Currency } from '../../shared/money.ts'
import { openDataFolder } from '../instance/dataFolder.ts'
import { createLedger, type Ledger } from '../ledger/ledger.ts'
import { createRecords } from '../ledger/records.ts'
import { createSpending } from '../ledger/spending.ts'
import { openSettings } from '../settings/settingsFile.ts'
import { databaseFileOf, openDatabase } from '../storage/openDatabase.ts'
import { readLimitScope } from './limitScope.ts'
import { CannotRun, WrongUsage, type Command, type CommandIo } from './command.ts'
import { readArguments } from './readArguments.ts'

const usage = `gatehouse budget status        what was spent, is held and is free, and what the month likely comes to
gatehouse budget check         exit status 0 where a call from the command line may still be paid, 1 where not
gatehouse budget set AMOUNT    limits what may be spent, in USD; "none" takes the limit away
gatehouse budget export        every entry of the account

  --json            status and check as one JSON object
  --need AMOUNT     of check: what the call may cost at most, in USD
  --period P        of set: day or month (the usual one)
  --for SCOPE       of set: all (the usual one), provider:ID, model:ID/MODEL, conversation:ID or caller:NAME
  --soft            of set: only warn
  --start-day N     of set: day of the month on which months start
  --format F        of export: csv (the usual one) or json
  --from DAY        of export: YYYY-MM-DD
  --data DIR        the data folder`

const optionsSchema = z.object({
  json: z.boolean().default(false),
  need: z.coerce.number().nonnegative().default(0),
  period: z.enum(['day', 'month']).default('month'),
  for: z.string().default('all'),
  soft: z.boolean().default(false),
  'start-day': z.coerce.number().int().min(1).max(31).optional(),
  format: z.enum(['csv', 'json']).default('csv'),
  from: z.iso.date().default('1970-01-01'),
  data: z.string().min(1).optional(),
})
type Options = z.infer<typeof optionsSchema>

export const budget: Command = {
  summary: 'what was spent and what is left; limits, for scripts too',
  usage,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      json: { type: 'boolean' },
      need: { type: 'string' },
      period: { type: 'string' },
      for: { type: 'string' },
      soft: { type: 'boolean' },
      'start-day': { type: 'string' },
      format: { type: 'string' },
      from: { type: 'string' },
      data: { type: 'string' },
    })
    const parsed = optionsSchema.safeParse(values)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw new WrongUsage(`--${issue?.path.join('.')}: ${issue?.message}`)
    }
    const [name = 'status', ...rest] = positionals
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined
    if (step === undefined) throw new WrongUsage(`There is no "budget ${name}"`)
    if (rest.length > (name === 'set' ? 1 : 0)) throw new WrongUsage(`"${rest.at(-1)}" is one word too many`)
    const books = openBooks(openDataFolder(parsed.data.data ?? null))
    try {
      return await step({ books, options: parsed.data, amount: rest[0] }, io)
    } finally {
      books.db.close()
    }
  },
}

/** The account as it is, beside the window that may be open. Nothing is reserved here. */
function openBooks(folder: string) {
  const file = databaseFileOf(folder)
  const { db } = openDatabase({ file, now: Date.now })
  const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
  const ledger = createLedger({ db, clock: Date.now, timeZone, owner: { id: commandCaller, isAlive: () => true } })
  const settings = openSettings({ folder, now: Date.now })
  const account = settings.read().practice ? ('practice' as const) : ('real' as const)
  return { db, timeZone, ledger, settings, account }
}
type Books = ReturnType<typeof openBooks>

interface Step {
  readonly books: Books
  readonly options: Options
  readonly amount: string | undefined
}

const steps: Readonly<Record<string, (step: Step, io: CommandIo) => Promise<number>>> = {
  status: async ({ books, options }, { print }) => {
    const { db, timeZone, ledger, settings, account } = books
    const { budget: limits, currency } = settings.read()
    const status = ledger.status(account, limits)
    const { projection } = createSpending({ db, timeZone, ledger })({
      account,
      budget: limits,
      span: 'month',
      options: [],
    })
    if (options.json) {
      await print(JSON.stringify({ ...status, projection }))
      return 0
    }
    const words = (nanoUsd: number) => formatMoney(nanoUsd, currency)
    await print(`Spent this month: ${words(status.spentNanoUsd)}, held: ${words(status.heldNanoUsd)}`)
    for (const balance of status.balances) await print(describeBalance(balance, currency))
    const ahead = describeAhead(status)
    if (ahead !== null) await print(`${ahead} If the clock is right now, say so in the budget of the window.`)
    if (projection !== null)
      await print(
        `Likely at the month's end: ${words(projection.nanoUsd)} (${words(projection.lowNanoUsd)} to ${words(projection.highNanoUsd)})`,
      )
    return 0
  },

  check: async ({ books, options }, { print }) => {
    const { ledger, settings, account } = books
    const { budget: limits, currency } = settings.read()
    const neededNanoUsd = Math.round(options.need * nanoUsdPerUsd)
    const tight = findTight(ledger, { account, limits, neededNanoUsd })
    const isCovered = tight === null
    if (options.json) await print(JSON.stringify({ isCovered, neededNanoUsd, balance: tight }))
    else await print(isCovered ? 'Covered' : `Not covered. ${describeBalance(tight, currency)}`)
    return isCovered ? 0 : 1
  },

  set: async ({ books: { settings }, options, amount }, { print }) => {
    const before = settings.read().budget
    const startDay = options['start-day'] ?? before.startDay
    if (amount === undefined && options['start-day'] === undefined) throw new WrongUsage('There is no amount')
    const key = { scope: readLimitScope(options.for), period: options.period }
    const others = before.limits.filter((limit) => keyOf(limit) !== keyOf(key))
    const limits =
      amount === undefined
        ? before.limits
        : amount === 'none'
          ? others
          : [...others, { ...key, limitNanoUsd: readUsd(amount), hard: !options.soft }]
    const changed = settings.change({ budget: { ...before, startDay, limits } })
    if (!changed.ok) throw new CannotRun('The settings could not be saved')
    await print(amount === 'none' ? `There is no ${describeLimit(key)} any more` : 'Saved')
    return 0
  },

  export: async ({ books, options }, { print }) => {
    const text = createRecords(books.db).export(books.account, Date.parse(options.from), options.format)
    await print(text.trimEnd())
    return 0
  },
}

function findTight(
  ledger: Ledger,
  { account, limits, neededNanoUsd }: { account: Books['account']; limits: Budget; neededNanoUsd: number },
): Balance | null {
  const balances = ledger
    .balances(account, limits, { conversationId: null, caller: commandCaller })
    .filter(({ limit }) => limit.hard && limit.scope.kind !== 'provider' && limit.scope.kind !== 'model')
  return balances.find(({ freeNanoUsd }) => freeNanoUsd < Math.max(1, neededNanoUsd)) ?? null
}

function describeBalance(balance: Balance, currency: Currency): string {
  const { limit, spentNanoUsd, heldNanoUsd, freeNanoUsd, raisedNanoUsd, resetsAt } = balance
  const words = (nanoUsd: number) => formatMoney(nanoUsd, currency)
  const raised = raisedNanoUsd === 0 ? '' : ` (raised once by ${words(raisedNanoUsd)})`
  const name = `${describeLimit(limit)} of ${words(limit.limitNanoUsd)}${raised}`
  const anew = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).format(resetsAt)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${words(spentNanoUsd)} spent, ${words(heldNanoUsd)} held, ${words(freeNanoUsd)} free, anew on ${anew}`
}

function readUsd(text: string): number {
  const usd = /^\d+(?:\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(usd) || usd > 1_000_000) throw new WrongUsage(`"${text}" is no amount in USD`)
  return Math.round(usd * nanoUsdPerUsd)
}
