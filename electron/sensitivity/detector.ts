import { highestLevel, type Label } from '../../shared/sensitivity.ts'
import type { Candidate, Recogniser } from './candidate.ts'
import { policy } from './data/policy.ts'
import { weighContext } from './evidence.ts'
import { recogniseAddresses } from './recognisers/addresses.ts'
import { recogniseBirthDates } from './recognisers/birthDates.ts'
import { recogniseCards } from './recognisers/cards.ts'
import { recogniseCredentials } from './recognisers/credentials.ts'
import { recogniseEmails } from './recognisers/emails.ts'
import { recogniseEncodings } from './recognisers/encodings.ts'
import { recogniseIbans } from './recognisers/ibans.ts'
import { recogniseKeys } from './recognisers/keys.ts'
import { recogniseMarkings } from './recognisers/markings.ts'
import { recogniseNames } from './recognisers/names.ts'
import { recogniseNetworks } from './recognisers/networks.ts'
import { recogniseNumbers } from './recognisers/numbers.ts'
import { recognisePhones } from './recognisers/phones.ts'
import { recogniseSecrets } from './recognisers/secrets.ts'
import { recogniseSeedPhrases } from './recognisers/seedPhrases.ts'
import { recogniseSpoken } from './recognisers/spoken.ts'
import { recogniseLabelled } from './labelled.ts'
import { resolveOverlaps } from './resolve.ts'
import { createScene, type Scene } from './scene.ts'
import { createView } from './view.ts'

const recognisers: readonly Recogniser[] = [
  recogniseCards, recogniseIbans, recogniseNumbers, recognisePhones, recogniseEmails, recogniseKeys, recogniseSecrets, recogniseCredentials,
  recogniseSeedPhrases, recogniseLabelled, recogniseBirthDates, recogniseAddresses, recogniseSpoken, recogniseNetworks, recogniseMarkings, recogniseNames,
]

export function createDetector() {
  return { label }
}

function label(text: string): Label {
  const view = createView(text)
  const found = candidatesOf(view.text)
  const findings = found.map(({ kind, start, end, confidence, recogniser, reason }) => ({ type: policy[kind].type, ...view.toOriginal(start, end), confidence, recogniser, reason }))
  return { level: highestLevel(found.map(({ kind }) => policy[kind].level)), findings, contextScore: 0, margin: 0.5 }
}

function candidatesOf(text: string): readonly Candidate[] {
  const scene = createScene(text)
  return resolveOverlaps([...candidatesIn(scene), ...recogniseEncodings(scene, holds)].map((candidate) => weighContext(scene, candidate)), 0.5)
}

const candidatesIn = (scene: Scene) => recognisers.flatMap((recognise) => recognise(scene))
const holds = (decoded: string) => {
  const scene = createScene(decoded)
  return resolveOverlaps(candidatesIn(scene).map((candidate) => weighContext(scene, candidate)), 0.5).some(({ kind }) => policy[kind].level === 'restricted' || policy[kind].level === 'confidential')
}
