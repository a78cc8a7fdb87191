import type { RunningInstance } from '../instance/instanceLock.ts'

type BrowserInstance = Extract<RunningInstance, { shell: 'browser' }>

/** A new link from the app that runs already; null where it does not answer. */
export async function askForLink({ origin, linkKey }: BrowserInstance): Promise<string | null> {
  try {
    const headers = { authorization: `Bearer ${linkKey}` }
    const response = await fetch(`${origin}/link`, { method: 'POST', headers, signal: AbortSignal.timeout(2_000) })
    return response.ok ? await response.text() : null
  } catch {
    // Nobody there, or not in time: the caller says what to do.
    return null
  }
}
