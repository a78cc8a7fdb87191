/** Made by the page before it calls, so that an event that outruns the reply finds its place. */
export const createId = (): string => crypto.randomUUID()
