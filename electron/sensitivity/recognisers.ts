import type { Candidate, Recogniser } from './candidate.ts'
import { recogniseAddresses } from './recognisers/addresses.ts'
import { recogniseAfar } from './recognisers/afar.ts'
import { recogniseBirthDates } from './recognisers/birthDates.ts'
import { recogniseCards } from './recognisers/cards.ts'
import { recogniseCredentials } from './recognisers/credentials.ts'
import { recogniseEmails } from './recognisers/emails.ts'
import { recogniseIbans } from './recognisers/ibans.ts'
import { recogniseKeys } from './recognisers/keys.ts'
import { recogniseLabelled } from './recognisers/labelled.ts'
import { recogniseLocks } from './recognisers/locks.ts'
import { recogniseMarkings } from './recognisers/markings.ts'
import { recogniseNames } from './recognisers/names.ts'
import { recogniseNetworks } from './recognisers/networks.ts'
import { recogniseNumbers } from './recognisers/numbers.ts'
import { recognisePhones } from './recognisers/phones.ts'
import { recogniseSecrets } from './recognisers/secrets.ts'
import { recogniseSeedPhrases } from './recognisers/seedPhrases.ts'
import { recogniseSegments } from './recognisers/segments.ts'
import { recogniseSortCodes } from './recognisers/sortCodes.ts'
import { recogniseSpoken } from './recognisers/spoken.ts'
import { recogniseStraySecrets } from './recognisers/straySecrets.ts'
import { recogniseTables } from './recognisers/tables.ts'
import { recogniseVehicles } from './recognisers/vehicles.ts'
import type { Scene } from './scene.ts'

const recognisers: readonly Recogniser[] = [
  recogniseCards,
  recogniseIbans,
  recogniseSortCodes,
  recogniseNumbers,
  recognisePhones,
  recogniseEmails,
  recogniseKeys,
  recogniseSecrets,
  recogniseStraySecrets,
  recogniseCredentials,
  recogniseLocks,
  recogniseSeedPhrases,
  recogniseLabelled,
  recogniseAfar,
  recogniseTables,
  recogniseSegments,
  recogniseVehicles,
  recogniseBirthDates,
  recogniseAddresses,
  recogniseSpoken,
  recogniseNetworks,
  recogniseMarkings,
  recogniseNames,
]

export function recogniseAll(scene: Scene): readonly Candidate[] {
  const found: Candidate[] = []
  for (const recognise of recognisers) for (const candidate of recognise(scene)) found.push(candidate)
  return found
}
