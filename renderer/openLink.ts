import { z } from 'zod'
import type { AppError } from '../shared/errors.ts'
import { parseLink } from '../shared/link.ts'
import { fail, ok, type Result } from '../shared/result.ts'

/** What of a browser it takes to follow a link. */
export interface LinkSurroundings {
  readonly confirm: (question: string) => boolean
  /** Null where the browser blocks it. */
  readonly openTab: () => { opener: unknown; readonly location: { replace(url: string): void } } | null
  /** Lets the person copy an address that could not be opened. */
  readonly offerToCopy: (message: string, url: string) => void
  /** Hands an address to another program; this page stays. */
  readonly handOver: (url: string) => void
}

const linkInputSchema = z.object({ url: z.string() })

/** Answers `links.open` in a browser. False: declined, or the browser does not let tabs open. */
export function openLink(input: unknown, browser: LinkSurroundings): Result<boolean, AppError> {
  const parsed = linkInputSchema.safeParse(input)
  const link = parsed.success ? parseLink(parsed.data.url) : fail('This is no link')
  if (!link.ok) return fail({ kind: 'invalid-input', problems: [link.error] })
  const { url, target, kind } = link.value
  if (kind === 'mail') {
    const agreed = browser.confirm(`Write a message to ${target}?`)
    if (agreed) browser.handOver(url)
    return ok(agreed)
  }
  if (!browser.confirm(`Open ${target} in a new tab?\n\n${url}`)) return ok(false)
  // Opened empty first: with `noopener` nobody would learn that the browser blocked it.
  const tab = browser.openTab()
  if (tab === null) {
    browser.offerToCopy('Your browser blocked the new tab. Copy the address to open it yourself:', url)
    return ok(false)
  }
  tab.opener = null
  tab.location.replace(url)
  return ok(true)
}
