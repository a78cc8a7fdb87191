const words = {
  'no-session': {
    status: 401,
    title: 'This browser is not let in yet',
    next: 'Open the link that Gatehouse prints in the terminal when it starts. To get a new one, start it again (npm start): the running one stays as it is.',
  },
  'used-link': {
    status: 403,
    title: 'This link was used already',
    next: 'A link lets one browser in, once. For another one, start Gatehouse again (npm start): the running one stays as it is. If it was not you who used this one, stop Gatehouse first (Ctrl+C in its terminal): that shuts everybody out.',
  },
  'wrong-host': {
    status: 421,
    title: 'Gatehouse does not answer to this address',
    next: 'Open it at the address that it prints in the terminal.',
  },
  'foreign-origin': {
    status: 403,
    title: 'Another page asked for this',
    next: 'Gatehouse answers to its own page alone. Open the link that it prints in the terminal.',
  },
  'foreign-site': {
    status: 403,
    title: 'Another page led here',
    next: 'Gatehouse answers to its own page alone. Type its address yourself, or open the link that it prints in the terminal.',
  },
} as const

export type RefusalReason = keyof typeof words

/** Says why nobody is let in, and what to do. */
export function renderRefusal(reason: RefusalReason): { readonly status: number; readonly html: string } {
  const { status, title, next } = words[reason]
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Gatehouse</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.55 system-ui, sans-serif }
  main { max-width: 60ch; margin: 20vh auto; padding: 0 24px }
  h1 { font-size: 20px }
</style>
<main><h1>${title}</h1><p>${next}</p></main>
</html>
`
  return { status, html }
}
