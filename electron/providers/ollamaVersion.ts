/** By major, minor and patch; what follows them ("-rc1") is passed over. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [partsOf(version), partsOf(than)]
  const index = a.findIndex((part, place) => part !== b[place])
  return index !== -1 && (a[index] ?? 0) < (b[index] ?? 0)
}

const partsOf = (version: string): readonly number[] => {
  const parts = version
    .replace(/^v/, '')
    .split(/[.\-+]/)
    .slice(0, 3)
    .map(Number)
  return [0, 1, 2].map((place) => (Number.isInteger(parts[place]) ? (parts[place] ?? 0) : 0))
}

/** From this version on what runs the models is a program of its own, beside Ollama's. */
export const separateEngineSince = '0.30.0'

/** From this version on a name may say that nothing but a local model is meant (`:local`). */
export const localSuffixSince = '0.18.0'
