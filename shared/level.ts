/** From least to most sensitive; the order of this list is the order of the levels. */
export const levels = ['public', 'internal', 'confidential', 'restricted'] as const
export type Level = (typeof levels)[number]

export const isAbove = (level: Level, limit: Level): boolean => levels.indexOf(level) > levels.indexOf(limit)

export const highestLevel = (all: readonly Level[]): Level =>
  all.reduce((highest, level) => (isAbove(level, highest) ? level : highest), 'public')
