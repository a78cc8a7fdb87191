/** "December 8", and its year where that is not this one. */
export function dateWords(at: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear()
  return new Intl.DateTimeFormat('en', {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at)
}
