/** What a character is to the tokeniser: part of a word, a script written without spaces between stems, or neither. */
export type CharacterKind = 'word' | 'dense' | 'digit' | 'other'

const kinds: readonly CharacterKind[] = ['other', 'word', 'dense', 'digit']
const table = buildTable()

export const kindOf = (code: number): CharacterKind => kinds[table[code] ?? 0] ?? 'other'
/** The kind as a number, for loops over whole texts: 0 other, 1 word, 2 dense, 3 digit. */
export const kindNumberOf = (code: number): number => table[code] ?? 0
export const isWordLike = (code: number): boolean => table[code] !== 0

function buildTable(): Uint8Array {
  const built = new Uint8Array(0x10000)
  const word = /[\p{L}\p{M}\u200c]/u
  // Han, kana, Hangul and Thai stems are looked for at every position, since no space marks where they begin.
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u
  for (let code = 0; code < built.length; code++) {
    const character = String.fromCharCode(code)
    if (dense.test(character)) built[code] = 2
    else if (word.test(character) || (code >= 0xd800 && code < 0xe000)) built[code] = 1
    else if (/\p{Nd}/u.test(character)) built[code] = 3
  }
  return built
}
