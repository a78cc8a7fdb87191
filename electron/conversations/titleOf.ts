const longest = 60

/** The first words of a message, on one line, without Markdown's marks. */
export function titleOf(text: string): string {
  const line = text
    .slice(0, 20 * longest)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[\s#>*_`~-]+|[\s*_`~]+$/gu, '')
  if (line.length <= longest) return line || 'Untitled'
  const cut = line.slice(0, longest + 1)
  const end = cut.lastIndexOf(' ')
  // A cut in the middle of a character of two code units would leave half of it.
  const title = cut.slice(0, end > longest / 2 ? end : longest).replace(/[\uD800-\uDBFF]$/, '')
  return `${title.trimEnd()}…`
}
