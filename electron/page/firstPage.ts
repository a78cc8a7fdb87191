/** Knows when a browser has every file of the page: from then on it is busy with the page itself. */
export interface FirstPage {
  readonly isThere: Promise<void>
  /** A file goes out; to be called back when all of it did. */
  sending(path: string, body: Uint8Array): () => void
  /** A page connects, so it has its files, wherever it had them from. */
  connected(): void
}

export function createFirstPage(): FirstPage {
  const { promise: isThere, resolve: connected } = Promise.withResolvers<void>()
  const missing = new Set<string>()
  return {
    isThere,
    sending: (path, body) => {
      if (path === '/') for (const file of filesNamedIn(body)) missing.add(file)
      return () => {
        if (missing.delete(path) && missing.size === 0) connected()
      }
    },
    connected,
  }
}

const filesNamedIn = (document: Uint8Array): readonly string[] =>
  [...new TextDecoder().decode(document).matchAll(/"\.(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
