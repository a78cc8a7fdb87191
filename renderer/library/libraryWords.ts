import { formatMemory, formatSize } from '../../shared/bytes.ts'
import type { InstalledModel, Library, LocalTier, OfferedModel, Pull } from '../../shared/library.ts'
import { amountWords, transferWords } from '../ui/transferWords.ts'

export const tierNames: Readonly<Record<LocalTier, string>> = { fast: 'Fast', strong: 'Strong' }

/** How far it is, or what it waits for. */
export function pullWords({ status, step, completedBytes, totalBytes, bytesPerSecond, problem }: Pull): string {
  if (problem !== null) return problem
  const amount = amountWords(completedBytes, totalBytes)
  switch (status) {
    case 'waiting':
      return `Waiting for its turn · ${completedBytes === 0 && totalBytes !== null ? formatSize(totalBytes) : amount}`
    case 'paused':
      return `Paused at ${amount}`
    case 'failed':
    case 'unavailable':
      return amount
    case 'running': {
      if (step === 'checking') return 'Checking what was downloaded'
      if (step === 'starting') return 'Asking the registry'
      const secondsLeft = totalBytes === null || !bytesPerSecond ? null : (totalBytes - completedBytes) / bytesPerSecond
      return transferWords({ doneBytes: completedBytes, totalBytes, bytesPerSecond, secondsLeft })
    }
  }
}

/** "In memory (3.9 GB) · 71 tokens a second · used 8 minutes ago". */
export function presenceWords({ memoryBytes, isKeptWarm, speed, lastUsedAt }: InstalledModel, now: number): string {
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
  return [
    memoryBytes === null
      ? 'Not in memory'
      : `In memory (${formatMemory(memoryBytes)})${isKeptWarm ? ', kept there' : ''}`,
    ...(speed === null
      ? []
      : [
          `${number.format(speed.tokensPerSecond)} tokens a second, first word after ${number.format(speed.firstTokenMs / 1000)} s`,
        ]),
    lastUsedAt === null ? 'not used yet' : `used ${ago(now - lastUsedAt)}`,
  ].join(' · ')
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

function ago(ms: number): string {
  const [unit, unitMs] = units.find(([, size]) => ms >= size) ?? ['minute', 60_000]
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-Math.floor(ms / unitMs), unit)
}

export function machineWords({ machine }: Library): string {
  const { accelerators, memoryBytes, processor, isContainer } = machine
  const cards = accelerators.map(({ name, totalBytes, isShared }) =>
    isShared ? `${name}, which may use ${formatMemory(totalBytes)}` : `${name} with ${formatMemory(totalBytes)}`,
  )
  const memory = `${formatMemory(memoryBytes)} of memory${isContainer ? ', as this container is allowed' : ''}`
  return [...(cards.length === 0 ? [processor] : cards), memory].join(' · ')
}

export function diskWords({ usedBytes, freeBytes }: Library): string {
  const free = freeBytes === null ? [] : [`${formatSize(freeBytes)} of the disk are free`]
  const used = usedBytes === 0 ? [] : [`Models take ${formatSize(usedBytes)}`]
  const words = [...used, ...free].join('; ')
  return words === '' ? '' : `${words}.`
}

const skillNames: Readonly<Record<OfferedModel['skills'][number], string>> = {
  tools: 'uses tools',
  thinking: 'can think first',
  images: 'sees images',
}

/** "20B · Apache-2.0 · up to 131,072 tokens · uses tools". */
export const factsWords = ({ parameters, licence, contextTokens, skills }: OfferedModel): string =>
  [
    ...(parameters === '' ? [] : [`${parameters} parameters`]),
    licence === 'not stated' ? 'licence not stated' : licence,
    `up to ${new Intl.NumberFormat('en').format(contextTokens)} tokens`,
    ...skills.map((skill) => skillNames[skill]),
  ].join(' · ')

/** Every word that is looked for is somewhere in what is said of a model. */
export function searchOffered(offered: readonly OfferedModel[], query: string): OfferedModel[] {
  const words = query.toLowerCase().split(/\s+/)
  return offered.filter((model) => {
    const text = `${model.name} ${factsWords(model)}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
