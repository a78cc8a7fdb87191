/**
 * What a character is to the tokeniser: part of a word, a script written without spaces between stems, a digit or none of
 * them. Numbers, since whole texts are read by them.
 */
export const characterKinds = { other: 0, word: 1, dense: 2, digit: 3 } as const

const table = buildTable()

export const kindOf = (code: number): number => table[code] ?? characterKinds.other

function buildTable(): Uint8Array {
  const built = new Uint8Array(0x10000)
  const word = /[\p{L}\p{M}\u200c]/u
  // Han, kana, Hangul and Thai stems are looked for at every position, since no space marks where they begin.
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u
  for (let code = 0; code < built.length; code++) {
    const character = String.fromCharCode(code)
    if (dense.test(character)) built[code] = characterKinds.dense
    else if (word.test(character) || (code >= 0xd800 && code < 0xe000)) built[code] = characterKinds.word
    else if (/\p{Nd}/u.test(character)) built[code] = characterKinds.digit
  }
  return built
}
