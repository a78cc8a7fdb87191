import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export interface Access {
  /** Makes the token of a new link. */
  issueToken(): string
  /** Gives a session for a token, once. Null where the token was used or never issued. */
  redeem(token: string): string | null
  isSession(session: string): boolean
}

/** Links that wait to be used, and browsers that are let in; the oldest of them gives way to a newer one. */
const tokenLimit = 8
const sessionLimit = 16

/** 256 bits that nobody can guess. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Compares without telling by its duration how much was right. */
export const isSameSecret = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected))

/** Who may see the page: whoever holds the link that was printed, once, and after that the browser that used it. */
export function createAccess(): Access {
  let tokenDigests: readonly Buffer[] = []
  let sessionDigests: readonly Buffer[] = []

  return {
    issueToken() {
      const token = newSecret()
      tokenDigests = [...tokenDigests, digest(token)].slice(-tokenLimit)
      return token
    },
    redeem(token) {
      const given = digest(token)
      const unused = tokenDigests.filter((expected) => !timingSafeEqual(given, expected))
      if (unused.length === tokenDigests.length) return null
      tokenDigests = unused
      const session = newSecret()
      sessionDigests = [...sessionDigests, digest(session)].slice(-sessionLimit)
      return session
    },
    isSession(session) {
      const given = digest(session)
      return sessionDigests.some((expected) => timingSafeEqual(given, expected))
    },
  }
}
