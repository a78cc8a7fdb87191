const combiningMarks = /[\u0300-\u036f]/g

/**
 * The form all features are read from: no case, no accents, no exclamation marks, one kind of space and quote. A change that a
 * careless typist makes (capitals, accents, spacing) must not change a decision.
 */
export function normalise(text: string): string {
  const lower = text.toLowerCase()
  const folded = /[\u0080-\uffff]/.test(lower) ? fold(lower) : lower
  return folded
    .replace(/[¡¿]|[!！]+(?=[\s!?！？]|$)/g, '')
    .replace(/[^\S\n ][^\S\n]*| [^\S\n]+/g, ' ')
    .replace(/ \n ?|\n /g, '\n')
    .trim()
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(combiningMarks, '')
    .normalize('NFKC')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/[\u00ad\u200b\u200d-\u200f\ufeff]/g, '')
