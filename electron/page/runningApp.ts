/** A new link from the app that runs already; null where it does not answer. */
export async function askForLink(origin: string, linkKey: string): Promise<string | null> {
  try {
    const headers = { authorization: `Bearer ${linkKey}` }
    const response = await fetch(`${origin}/link`, { method: 'POST', headers, signal: AbortSignal.timeout(2_000) })
    return response.ok ? await response.text() : null
  } catch {
    // Nobody there, or not in time: the caller says what to do.
    return null
  }
}
