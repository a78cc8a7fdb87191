import type { OfferedModel } from '../../shared/library.ts'

/** The model to begin with on this machine: a fast one, else a strong one. */
export const firstChoice = (offered: readonly OfferedModel[]): OfferedModel | undefined =>
  offered.find(({ recommended }) => recommended?.tier === 'fast') ??
  offered.find(({ recommended }) => recommended?.tier === 'strong')
