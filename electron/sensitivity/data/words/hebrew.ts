const prefixes = ['ה', 'ב', 'ל', 'מ', 'ו', 'מה']

/** Hebrew writes "the", "in", "to", "from" and "and" at the head of the word; a phrase takes them at its first one. */
export const hebrew = (phrases: string): string =>
  phrases
    .split(', ')
    .flatMap((phrase) => [phrase, ...prefixes.map((prefix) => prefix + phrase)])
    .join(', ')
