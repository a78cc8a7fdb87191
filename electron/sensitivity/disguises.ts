import { isDigit, isLetter } from './characters.ts'

const disguises = 'аеорсухіјѕԁАВЕКМНОРСТХІЅУαονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'
const disguised = 'aeopcyxijsdABEKMHOPCTXISYaovABEZHIKMNOPTYX'
const latinTwins: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(disguises, (letter, i) => [letter, disguised[i] ?? letter]),
)

/** A Cyrillic or Greek letter that has a Latin one or a figure beside it: most texts in these scripts have none. */
const border = /[\u0370-\u04ff](?:(?=[a-zA-Z\d\u00c0-\u036f])|(?<=[a-zA-Z\d\u00c0-\u036f][\u0370-\u04ff]))/g
const isOfWord = (unit: number) => isLetter(unit) || isDigit(unit)
const longestWord = 80

/** A word that mixes Latin with Cyrillic or Greek is a disguise: its look-alikes become Latin (Unicode TR 39). */
export function latinised(text: string): string {
  let result = ''
  let done = 0
  border.lastIndex = 0
  for (let found = border.exec(text); found; found = border.exec(text)) {
    let start = found.index
    while (start > done && found.index - start < longestWord && isOfWord(text.charCodeAt(start - 1))) start--
    let end = found.index + 1
    while (end - start < longestWord && isOfWord(text.charCodeAt(end))) end++
    const word = text.slice(start, end)
    const plain = /[a-zA-Z]/.test(word)
      ? word.replace(/[\u0370-\u04ff]/g, (letter) => latinTwins[letter] ?? letter)
      : word
    result += text.slice(done, start) + plain
    done = end
    border.lastIndex = end
  }
  return done === 0 ? text : result + text.slice(done)
}
