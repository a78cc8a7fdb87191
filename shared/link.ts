import { z } from 'zod'
import { fail, ok, type Result } from './result.ts'

export interface Link {
  readonly url: string
  /** What the person is shown before it opens: the host in ASCII form, so that no look-alike letter hides in it, or the mail address. */
  readonly target: string
  readonly kind: 'web' | 'mail'
}

const urlSchema = z.url({ protocol: /^(?:https?|mailto)$/, normalize: true }).max(10_000)

/** Reads an address that text asks to open. Only web and mail addresses without a user name in them pass. */
export function parseLink(text: string): Result<Link, string> {
  const parsed = urlSchema.safeParse(text)
  if (!parsed.success) return fail('Only web and mail links can be opened')
  const url = parsed.data
  const [, web, mail] = /^(?:https?:\/\/([^/?#]*)|mailto:([^?]*))/.exec(url) ?? []
  // Only the address: some mail programs attach files that the rest of such a link names.
  if (mail) return ok({ url: `mailto:${mail}`, target: mail, kind: 'mail' })
  // "https://bank.example@evil.example" goes to evil.example: nobody writes that in good faith.
  if (!web || web.includes('@')) return fail('This link hides where it leads')
  return ok({ url, target: web, kind: 'web' })
}
