/** Not met yet; as a unit it means nothing either. */
const unknown = 0
/** What `foldOf` says of a unit that no unit stands for. */
export const dropped = 0xfffe
/** What `foldOf` says of a unit that several or none stand for. */
export const several = 0xffff
/** What one code unit folds to, filled as characters are met. */
const folds = new Uint16Array(0x10000)
const severalFolds = new Map<number, string>()

/** The unit that a person means by this one; or `dropped` or `several`. */
export const foldOf = (unit: number): number => folds[unit] || learnFold(unit)
export const severalOf = (unit: number): string => severalFolds.get(unit) ?? ''

export const isIgnorable = (character: string) => /[\p{Default_Ignorable_Code_Point}\u20e3]/u.test(character)

/** Marks, vowel signs and jamo that may melt into the unit before them. */
export const isCombining = (unit: number) =>
  (unit >= 0x0300 && unit <= 0x036f) ||
  unit === 0x3099 ||
  unit === 0x309a ||
  (unit >= 0x1161 && unit <= 0x11ff) ||
  (unit >= 0x0653 && unit <= 0x0655)

function learnFold(unit: number): number {
  const fold = newFold(unit)
  folds[unit] = fold
  return fold
}

const foldedPunctuation: readonly (readonly [RegExp, string])[] = [
  [/[\p{Pd}\u2212\u02d7\u2043]/u, '-'],
  [/\p{Zs}/u, ' '],
  [/[\u2018\u2019\u201a\u201b\u2032\u02bc]/u, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/u, '"'],
  [/[\u2022\u2027\u30fb\u00b7]/u, '·'],
  [/[\u2028\u2029\u0085]/u, '\n'],
]

function newFold(unit: number): number {
  if (unit > unknown && unit < 0x80) return unit
  const character = String.fromCharCode(unit)
  if (unit === unknown || isIgnorable(character)) return dropped
  if (isCombining(unit)) return several
  for (const [pattern, replacement] of foldedPunctuation) if (pattern.test(character)) return replacement.charCodeAt(0)
  if (/\p{Nd}/u.test(character)) return 0x30 + digitValue(unit)
  const folded = character.normalize('NFKC')
  if (folded.length === 1) return folded.charCodeAt(0)
  severalFolds.set(unit, folded)
  return several
}

/** Decimal digits stand in runs of ten that start with their zero (Unicode core specification, section 4.6). */
function digitValue(unit: number): number {
  let zero = unit
  while (zero > unit - 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--
  return (unit - zero) % 10
}
