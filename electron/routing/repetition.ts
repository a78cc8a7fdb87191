const smallestRun = 40
const wordsInPhrase = 6

/** Share (0–1) of an answer's words that stand in phrases of six words that came before: a model caught in a loop. */
export function repeatedShare(answer: string): number {
  const words = answer.toLowerCase().split(/\s+/).filter(Boolean)
  const pieces = words.length < smallestRun ? answer.split('') : words
  if (pieces.length < smallestRun) return 0
  const width = pieces === words ? wordsInPhrase : wordsInPhrase * 2
  const seen = new Set<string>()
  let repeated = 0
  let phrases = 0
  for (let at = 0; at + width <= pieces.length; at++) {
    const phrase = pieces.slice(at, at + width).join(' ')
    phrases++
    if (seen.has(phrase)) repeated++
    else seen.add(phrase)
  }
  return phrases === 0 ? 0 : repeated / phrases
}
