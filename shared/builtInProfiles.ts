import type { Profile } from './profile.ts'

const cent = 10_000_000

const balanced: Profile = {
  id: 'balanced',
  name: 'Balanced',
  description: 'Cloud for harder questions; asks before anything confidential leaves.',
  allowed: { device: 'restricted', trusted: 'restricted', cloud: 'restricted' },
  asksAbove: 'internal',
  models: null,
  threshold: 0.5,
  cloudShare: null,
  strategy: 'balanced',
  maxTurnCostNanoUsd: null,
  maxFirstTokenMs: null,
  fallsBackToCloud: false,
  answerCheckBar: 0.35,
  localOnBattery: false,
  localOnMetered: false,
}

/** The strictest: what holds wherever another one is missing or broken. */
export const privateProfile: Profile = {
  ...balanced,
  id: 'private',
  name: 'Private',
  description: 'Nothing leaves this machine and the endpoints you trust.',
  allowed: { device: 'restricted', trusted: 'restricted', cloud: null },
  asksAbove: 'public',
  strategy: 'privacy',
  answerCheckBar: null,
}

/** Those that everybody can choose. */
export const builtInProfiles: readonly Profile[] = [
  privateProfile,
  {
    ...balanced,
    id: 'conservative',
    name: 'Conservative',
    description:
      'Cloud only where it clearly helps, at most 50 cents a turn; asks before anything confidential leaves.',
    threshold: 0.7,
    strategy: 'cost',
    maxTurnCostNanoUsd: 50 * cent,
    answerCheckBar: null,
  },
  balanced,
  {
    ...balanced,
    id: 'performance',
    name: 'Performance',
    description: 'Cloud wherever it may help; asks before anything confidential leaves.',
    threshold: 0.25,
    strategy: 'quality',
    fallsBackToCloud: true,
    answerCheckBar: 0.6,
  },
]

/** For scripts, chosen by `--profile` or the environment: nobody may be there to answer a question. */
export const presetProfiles: readonly Profile[] = [
  {
    ...privateProfile,
    id: 'development',
    name: 'Development',
    description: 'Nothing leaves and nothing costs while something is being built.',
    strategy: 'latency',
  },
  {
    ...balanced,
    id: 'staging',
    name: 'Staging',
    description:
      'As in production, but at most 25 cents a turn and without falling back; nothing confidential ever leaves.',
    allowed: { device: 'restricted', trusted: 'restricted', cloud: 'internal' },
    maxTurnCostNanoUsd: 25 * cent,
  },
  {
    ...balanced,
    id: 'production',
    name: 'Production',
    description: 'Cloud for harder questions and when this machine fails; nothing confidential ever leaves.',
    allowed: { device: 'restricted', trusted: 'restricted', cloud: 'internal' },
    fallsBackToCloud: true,
  },
]

/** By id among the built-in and the person's own; Private where there is none (any more): never looser than was chosen. */
export const findProfile = (id: string, own: readonly Profile[]): Profile =>
  [...builtInProfiles, ...own].find((profile) => profile.id === id) ?? privateProfile
