import type { Destination, Locality } from './model.ts'

export const localityNames: Readonly<Record<Locality, string>> = {
  device: 'This machine',
  trusted: 'Trusted',
  cloud: 'Cloud',
}

/** Where a destination is, as the person knows it: "This machine", "GPU box", "OpenAI". */
export const placeOf = (destination: Pick<Destination, 'locality' | 'providerName'>): string =>
  destination.locality === 'device' ? localityNames.device : destination.providerName
