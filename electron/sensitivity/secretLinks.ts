import { matchAt } from './matchAt.ts'

/** How a label leads to its value: `assign` (=, :, a call, a tag), `copula` ("is"), `beside` (nothing). */
export type Link = 'assign' | 'copula' | 'beside'

const nameRest = /[A-Za-z0-9_.\-\][]{0,24}/y
const assign =
  /["'`*_)\]]{0,4}\s{0,8}(?:value\s?=\s?|(?::=|=>|==|->|=|:|：|\|)\s{0,4}(?:\n\s{0,8})?|\(\s?(?=["'`])|>(?=[^<\s]))/y
const copula =
  /["'`*)]{0,2}(?: (?:for|to|of|at|on|in|till|für|fürs|vom|von|zum|pour|de|du|per|para|do|da|voor|do|na|til|for) [\p{L}\p{N}.@' -]{1,32}?)?\s{1,2}(?:is now|is still|has been changed to|was changed to|has been set to|is set to|is|was|are|war|wurde auf|lautet jetzt|ist jetzt|heißt jetzt|heißt|est passé à|est maintenant|devient|c'est|la he puesto|la he cambiado a|la puse|es ahora|ahora es|è ora|è diventata|agora é|ficou|is nu|wordt|to teraz|teraz to|сменили на|поменяли на|теперь|şimdi|oldu|är nu|waren|était|era|foi|byl[oa]?|był[oa]?|set to|reads|changed to|to|ist|lautet|sind|est|es|son|è|é|jest|to|je|är|er|on|это|-|—)\s{1,2}|(?:は|是|为|：|는|은|이|هي|هو)\s{0,2}|\s(?:هي|هو|من)\s/uy
/** "mot de passe messagerie : …", "define('DB_PASSWORD', '…')": a word or a quote stands between. */
const apart = /(?: [\p{L}\p{N}.'’-]{1,20}){1,2}\s?[:=：]\s{1,3}|["'`]\s?,\s{0,2}(?=["'`])/uy
const beside = /["'`*]{0,2}\s{1,2}/y

/** What leads on from the end of a label, and where it ends itself. */
export function linkFrom(text: string, labelEnd: number): { readonly kind: Link; readonly end: number } | undefined {
  const endOf = (pattern: RegExp, from: number): number | undefined => {
    const match = matchAt(pattern, text, from)
    return match ? from + match[0].length : undefined
  }
  const named = endOf(nameRest, labelEnd) ?? labelEnd
  const assigned = endOf(assign, named) ?? endOf(assign, labelEnd)
  if (assigned !== undefined) return { kind: 'assign', end: assigned }
  const is = endOf(copula, labelEnd)
  if (is !== undefined) return { kind: 'copula', end: is }
  const next = endOf(apart, named) ?? endOf(apart, labelEnd) ?? endOf(beside, labelEnd)
  return next === undefined ? undefined : { kind: 'beside', end: next }
}
