import { isAbove, type Label } from '../../shared/sensitivity.ts'
import type { Recogniser } from './candidate.ts'
import { policy } from './data/policy.ts'
import { scoreContext } from './contextModel.ts'
import { weighContext } from './evidence.ts'
import { judge, leastConfidence } from './judge.ts'
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
  const scene = createScene(view.text)
  const candidates = [...candidatesIn(scene), ...recogniseEncodings(scene, isPrivate)].map((candidate) => weighContext(scene, candidate))
  const found = resolveOverlaps(candidates, leastConfidence)
  const context = scoreContext(scene.text, scene.tokens, scene.isName)
  const findings = found.map(({ kind, start, end, confidence, recogniser, reason }) => ({ type: policy[kind].type, ...view.toOriginal(start, end), confidence, recogniser, reason }))
  return { findings, contextScore: context.private, ...judge(candidates, found, context) }
}

const candidatesIn = (scene: Scene) => recognisers.flatMap((recognise) => recognise(scene))

/** Whether a decoded text would be kept home on its own. */
function isPrivate(decoded: string): boolean {
  const scene = createScene(decoded)
  const found = resolveOverlaps(
    candidatesIn(scene).map((candidate) => weighContext(scene, candidate)),
    leastConfidence,
  )
  return found.some(({ kind }) => isAbove(policy[kind].level, 'internal'))
}
