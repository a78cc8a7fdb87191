import { formatSize } from '../../shared/bytes.ts'
import type { InstallProblem, InstallState, OllamaView } from '../../shared/ollama.ts'
import { transferWords } from '../ui/transferWords.ts'

type Running = Extract<InstallState, { kind: 'running' }>
type Offer = NonNullable<OllamaView['offer']>

/** A model that is to come with it. */
export interface FirstModelOffer {
  readonly name: string
  readonly downloadBytes: number
}

/** Where a model of Ollama's comes from. */
const registryHost = 'registry.ollama.ai'

/** What would be fetched from which host, and what it takes: said before anything is. */
export const offerWords = (
  { version, host, downloadBytes, diskBytes }: Offer,
  model: FirstModelOffer | null,
): readonly string[] => [
  `Ollama ${version}: ${formatSize(downloadBytes)} from ${host}, ${formatSize(diskBytes)} on disk`,
  ...(model === null ? [] : [modelWords(model)]),
  'Checked before it is used',
]

const modelWords = ({ name, downloadBytes }: FirstModelOffer): string =>
  `${name}: ${formatSize(downloadBytes)} from ${registryHost}`

export function offerLabel(
  { downloadBytes }: Offer,
  { keptBytes, isUpdate, model }: { keptBytes: number; isUpdate: boolean; model: FirstModelOffer | null },
): string {
  if (keptBytes > 0) return `Go on (${formatSize(keptBytes)} of ${formatSize(downloadBytes)})`
  if (isUpdate) return `Update Ollama (${formatSize(downloadBytes)})`
  return model === null
    ? `Install Ollama (${formatSize(downloadBytes)})`
    : `Install (${formatSize(downloadBytes + model.downloadBytes)})`
}

const stepNames: Readonly<Record<Running['step'], string>> = {
  download: 'Fetching Ollama',
  check: 'Checking its fingerprint',
  unpack: 'Unpacking it',
  try: 'Trying it out',
}

/** "Fetching Ollama: 612 MB of 1.4 GB · 14 MB a second · about 58 s left" */
export function progressWords({ step, ...transfer }: Running): string {
  if (step === 'try') return `${stepNames.try}…`
  // How fast the disk is tells nobody anything.
  const bytesPerSecond = step === 'download' ? transfer.bytesPerSecond : null
  return `${stepNames[step]}: ${transferWords({ ...transfer, bytesPerSecond })}`
}

/** Of the whole way: the download is nearly all of it. */
export function progressShare({ step, doneBytes, totalBytes }: Running): number {
  const [from, to] = shares[step]
  return from + (to - from) * (totalBytes === 0 ? 0 : doneBytes / totalBytes)
}

const shares: Readonly<Record<Running['step'], readonly [number, number]>> = {
  download: [0, 80],
  check: [80, 84],
  unpack: [84, 96],
  try: [96, 100],
}

/** What went wrong, what is safe, what to do. */
export function installProblemWords(problem: InstallProblem, keptBytes: number): string {
  const kept = keptBytes > 0 ? ` ${formatSize(keptBytes)} are here already and are not fetched again.` : ''
  switch (problem.kind) {
    case 'no-space':
      return `There is not enough room: ${formatSize(problem.neededBytes)} are needed, ${formatSize(problem.freeBytes)} are free. Nothing was fetched. Free some space, then try again.`
    case 'not-saved':
      return `${problem.detail} What was in use before still is.${kept} Free some space, then try again.`
    case 'unreachable':
      return `The download stopped: ${problem.detail}.${kept} Check the connection, then try again.`
    case 'wrong-hash':
      return 'What arrived is not the release Gatehouse knows: its fingerprint differs. It was thrown away and nothing of it was run. Try again; if it happens again, something between here and there changes downloads.'
    case 'bad-archive':
      return `The release could not be unpacked: ${problem.detail}. What was in use before still is. Try again.`
    case 'does-not-run':
      return `This Ollama does not run on this machine: ${problem.detail}. What was in use before still is.`
  }
}
