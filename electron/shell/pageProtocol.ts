import { protocol, type CustomScheme } from 'electron'
import { createPageFiles } from '../wire/pageFiles.ts'

const scheme = 'app'
const host = 'gatehouse'

export const pageUrl = `${scheme}://${host}/`

/** Compared part by part: such a scheme has no origin in Node's URL. */
export function isPageUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const parsed = new URL(url)
  return parsed.protocol === `${scheme}:` && parsed.host === host
}

/** To be registered once, before the app is ready. */
export const pageScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Serves the built page to the window, with the same headers as to a browser. */
export function servePageFiles(folder: string): void {
  const answerFile = createPageFiles(folder)
  protocol.handle(scheme, async ({ method, url }) => {
    if (!isPageUrl(url)) return new Response(null, { status: 404 })
    const { status, headers, body } = await answerFile(method, new URL(url).pathname)
    return new Response(body, { status, headers })
  })
}
