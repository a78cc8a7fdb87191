import { parseArgs } from 'node:util'

export interface CommandLine {
  /** Null: the usual one. */
  readonly dataFolder: string | null
  readonly practice: boolean
  /** Null: the usual one, or any where that is taken. */
  readonly port: number | null
  readonly opensBrowser: boolean
  /** Name or file of the profile that holds instead of every other; null: none was given. */
  readonly profile: string | null
  readonly help: boolean
}

export const usage = `  --practice    answer with practice models: nothing to install, nothing to pay
  --data DIR    keep conversations and settings in DIR
  --profile P   hold every conversation to a profile: its name, a file, or a folder with one
  --browser     show the page in a browser, without Electron
  --port N      of the page in a browser (127.0.0.1:N)
  --no-open     only print the link, open no browser
  --help        say this`

const options = {
  practice: { type: 'boolean' },
  data: { type: 'string' },
  browser: { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  profile: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** Reads what is known and passes over the rest: Electron and Chromium have options of their own. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { values } = parseArgs({ args: [...args], options, strict: false })
  const port = typeof values.port === 'string' ? Number(values.port) : null
  return {
    dataFolder: typeof values.data === 'string' && values.data !== '' ? values.data : null,
    practice: values.practice === true,
    port,
    opensBrowser: values['no-open'] !== true,
    profile: typeof values.profile === 'string' && values.profile !== '' ? values.profile : null,
    help: values.help === true,
  }
}

/** What is wrong with the arguments, as a sentence; null where nothing is. */
export function findProblem(args: readonly string[]): string | null {
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const strange = tokens.find((token) => token.kind !== 'option' || !(token.name in options))
  if (strange !== undefined) return `What is "${args[strange.index]}"? These are known:\n${usage}`
  if (values.data === true || values.data === '') return '--data needs a folder'
  if (values.profile === true || values.profile === '') return '--profile needs a name, a file or a folder'
  const { port } = values
  const isPort = typeof port === 'string' && /^\d{1,5}$/.test(port) && Number(port) <= 65_535
  return port === undefined || isPort ? null : '--port needs a number up to 65535'
}
