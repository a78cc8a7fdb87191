import type { Clearance } from '../../electron/egress/clearance.ts'
import { createDoor, type Door, type DoorOptions, type EgressRecord } from '../../electron/egress/door.ts'
import type { Locality } from '../../shared/model.ts'
import { highestLevel, type Level } from '../../shared/level.ts'

/** Finds "restricted" wherever a text says so, also across two texts: enough to see what the door makes of a label. */
const labelByWord = (texts: readonly string[]): Level => {
  const all = [...texts, texts.join('')]
  return highestLevel(
    all.map((text) => (text.includes('RESTRICTED') ? 'restricted' : text.includes('INTERNAL') ? 'internal' : 'public')),
  )
}

export const clearanceFor = (baseUrl: string, locality: Locality, given: Partial<Clearance> = {}): Clearance => ({
  purpose: 'chat',
  baseUrl,
  locality,
  highestLevel: locality === 'device' ? 'restricted' : 'internal',
  consentedTexts: new Set(),
  messageId: 'm1',
  ...given,
})

export interface OpenedDoor extends Door {
  readonly records: readonly EgressRecord[]
}

/** A door without the proxies of the machine the tests run on, at a fixed time. */
export function openDoor(given: Partial<DoorOptions> = {}): OpenedDoor {
  const records: EgressRecord[] = []
  const door = createDoor({
    label: labelByWord,
    record: (entry) => records.push(entry),
    environment: {},
    now: () => 1,
    ...given,
  })
  return { ...door, records }
}
