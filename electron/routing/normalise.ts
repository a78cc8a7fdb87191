const combiningMarks = /[\u0300-\u036f]/g

/**
 * The form all features are read from: no case, no accents, no exclamation marks, one kind of space and quote. A change that a
 * careless typist makes (capitals, accents, spacing) must not change a decision.
 */
export function normalise(text: string): string {
  const lower = text.toLowerCase()
  const folded = /[\u0080-\uffff]/.test(lower) ? fold(lower) : lower
  const calm = folded.replace(/[¡¿]|[!！]+(?=[\s!?！？]|$)/g, '')
  return (isEvenlySpaced(calm) ? calm : oneSpace(calm)).trim()
}

/** Whether there is for sure nothing to do for `oneSpace`, as in most texts. */
function isEvenlySpaced(text: string): boolean {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > lastSimple) return false
    if (code === space ? before <= space : code < space && (code !== lineBreak || before === space)) return false
    before = code
  }
  return true
}

const space = 0x20
const lineBreak = 0x0a
const lastSimple = 0x7f

const oneSpace = (text: string): string => text.replace(/[^\S\n ][^\S\n]*| [^\S\n]+/g, ' ').replace(/ \n ?|\n /g, '\n')

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
