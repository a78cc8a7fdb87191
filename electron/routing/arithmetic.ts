/** An equation as it stands in an answer, and what its left side really comes to. */
export interface WrongEquation {
  readonly text: string
  readonly value: number
}

const number = String.raw`[$€£]?\d[\d,]*(?:\.\d+)?%?`
const equation = new RegExp(
  String.raw`(?<![\w.^/*×+\-])(${number}(?:\s*[-+−*×x·/÷]\s*${number})+)\s*=\s*(${number})(?![\w^]|\s*[-+−*×·/÷])`,
  'g',
)

/** Relative error that rounding in words explains. */
const tolerance = 0.011

/** Sums written out in an answer ("3 × 14 = 42") that are not right; × and ÷ before + and −. */
export function findWrongEquations(answer: string): WrongEquation[] {
  const wrong: WrongEquation[] = []
  for (const [text, left = '', right = ''] of answer.matchAll(equation)) {
    // Percent signs and decimal commas can be read in more than one way.
    if (left.includes('%') || /\d,\d{1,2}(?!\d)/.test(text)) continue
    const value = evaluate(left)
    const said = toNumber(right)
    if (Math.abs(value - said) > tolerance * Math.max(1, Math.abs(value))) wrong.push({ text, value })
  }
  return wrong
}

function evaluate(expression: string): number {
  const terms = expression.replace(/\s/g, '').split(/(?<=[\d%])([-+−])/)
  let sum = product(terms[0] ?? '')
  for (let at = 1; at + 1 < terms.length; at += 2) sum += (terms[at] === '+' ? 1 : -1) * product(terms[at + 1] ?? '')
  return sum
}

function product(term: string): number {
  const factors = term.split(/([*×x·/÷])/)
  let value = toNumber(factors[0] ?? '')
  for (let at = 1; at + 1 < factors.length; at += 2) {
    const factor = toNumber(factors[at + 1] ?? '')
    value = factors[at] === '/' || factors[at] === '÷' ? value / factor : value * factor
  }
  return value
}

const toNumber = (text: string): number => Number(text.replace(/[$€£,%]/g, ''))
