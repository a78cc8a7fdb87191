import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export interface Access {
  /** Makes the token of a new link; the one before it, if nobody used it, is void. */
  issueToken(): string
  /** Gives a session for a token, once. Null where the token was used, replaced or never issued. */
  redeem(token: string): string | null
  isSession(session: string): boolean
}

/** Browsers that are let in at the same time; the oldest has to come in anew. */
const sessionLimit = 16

/** 256 bits that nobody can guess. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Compares without telling by its duration how much was right. */
export const isSameSecret = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected))

/** Who may see the page: whoever holds the link that was printed, once, and after that the browser that used it. */
export function createAccess(): Access {
  let tokenDigest: Buffer | null = null
  let sessionDigests: readonly Buffer[] = []

  return {
    issueToken() {
      const token = newSecret()
      tokenDigest = digest(token)
      return token
    },
    redeem(token) {
      if (tokenDigest === null || !timingSafeEqual(digest(token), tokenDigest)) return null
      tokenDigest = null
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
