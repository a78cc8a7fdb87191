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

const longestPeriod = 240
const fewestRounds = 12
const shortestLoop = 1500

/**
 * Whether a text that is still growing has come to say the same over and over: its end is one stretch of at most 240
 * characters, at least twelve times and 1,500 characters long. Nothing that a person asks for looks like that by chance.
 */
export function endsInLoop(text: string): boolean {
  const tail = text.slice(-Math.max(shortestLoop, longestPeriod * fewestRounds))
  // Every full period ends like the tail does, so only places where its last characters come again can be one.
  const ending = tail.slice(-8)
  for (
    let at = tail.lastIndexOf(ending, tail.length - ending.length - 1);
    at >= 0;
    at = at === 0 ? -1 : tail.lastIndexOf(ending, at - 1)
  ) {
    const period = tail.length - ending.length - at
    if (period > longestPeriod) return false
    const loop = Math.max(shortestLoop, period * fewestRounds)
    if (tail.length >= loop && tail.slice(-loop, -period) === tail.slice(-loop + period)) return true
  }
  return false
}
