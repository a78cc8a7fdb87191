/** How a label leads to its value: `assign` (=, :, a call, a tag), `copula` ("is"), `beside` (nothing). */
export type Link = 'assign' | 'copula' | 'beside'

const nameRest = /[A-Za-z0-9_.\-\][]{0,24}/y
const assign =
  /["'`*_)\]]{0,4}\s{0,8}(?:value\s?=\s?|(?::=|=>|==|->|=|:|：|\|)\s{0,4}(?:\n\s{0,8})?|\(\s?(?=["'`])|>(?=[^<\s]))/y
const copula =
  /["'`*)]{0,2}(?: (?:for|to|of|at|on|in|für|fürs|vom|von|zum|pour|de|du|per|para|do|da|voor|do|na|til|for) [\p{L}\p{N}.@' -]{1,32}?)?\s{1,2}(?:is now|is still|is|was|are|war|waren|était|era|foi|byl[oa]?|był[oa]?|set to|reads|changed to|to|ist|lautet|sind|est|es|son|è|é|jest|to|je|är|er|on|это|-|—)\s{1,2}|(?:は|是|为|：|는|은|이|هي|هو)\s{0,2}|\s(?:هي|هو|من)\s/uy
/** "mot de passe messagerie : …", "define('DB_PASSWORD', '…')": a word or a quote stands between. */
const apart = /(?: [\p{L}\p{N}.'’-]{1,20}){1,2}\s?[:=：]\s{1,3}|["'`]\s?,\s{0,2}(?=["'`])/uy
const beside = /["'`*]{0,2}\s{1,2}/y

/** What leads on from the end of a label, and where it ends itself. */
export function linkFrom(text: string, labelEnd: number): { readonly kind: Link; readonly end: number } | undefined {
  nameRest.lastIndex = labelEnd
  const named = labelEnd + (nameRest.exec(text)?.[0].length ?? 0)
  for (const from of [named, labelEnd]) {
    assign.lastIndex = from
    const assigned = assign.exec(text)
    if (assigned) return { kind: 'assign', end: from + assigned[0].length }
  }
  copula.lastIndex = labelEnd
  const is = copula.exec(text)
  if (is) return { kind: 'copula', end: labelEnd + is[0].length }
  for (const from of [named, labelEnd]) {
    apart.lastIndex = from
    const between = apart.exec(text)
    if (between) return { kind: 'beside', end: from + between[0].length }
  }
  beside.lastIndex = labelEnd
  const next = beside.exec(text)
  return next ? { kind: 'beside', end: labelEnd + next[0].length } : undefined
}
