const disguises = 'аеорсухіјѕԁАВЕКМНОРСТХІЅУαονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'
const disguised = 'aeopcyxijsdABEKMHOPCTXISYaovABEZHIKMNOPTYX'
const latinTwins: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(disguises, (letter, i) => [letter, disguised[i] ?? letter]),
)

/** Where the scripts meet inside a word: most texts in Cyrillic or Greek have no such place. */
const border = /[a-zA-Z\d\u00c0-\u036f][\u0370-\u04ff]|[\u0370-\u04ff][a-zA-Z\d\u00c0-\u036f]/

/** A word that mixes Latin with Cyrillic or Greek is a disguise: its look-alikes become Latin (Unicode TR 39). */
export function latinised(text: string): string {
  if (!border.test(text)) return text
  return text.replace(/[\p{L}\d]{1,80}/gu, (word) =>
    /[a-zA-Z\d]/.test(word) && /[\u0370-\u04ff]/.test(word) && /[a-zA-Z]/.test(word)
      ? word.replace(/[\u0370-\u04ff]/g, (letter) => latinTwins[letter] ?? letter)
      : word,
  )
}
