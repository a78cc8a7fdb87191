/**
 * The address a person means by OLLAMA_HOST, read as Ollama reads it (envconfig/config.go): without a scheme the port
 * is 11434, with one it is that of the scheme; what is no port counts as none. An address to listen on everywhere is
 * one to reach on this machine, and "localhost" may lead to ::1, where Ollama does not listen.
 */
export function ollamaBaseUrl(host: string | undefined): string {
  const given = (host ?? '').trim().replaceAll(/^["']|["']$/g, '')
  const [, scheme = '', rest = ''] = /^(?:(https?):\/\/)?([^/]*)/i.exec(given) ?? []
  const [, name = '', port = ''] = /^(\[[^\]]*\]|[^:]*|[^[\]]*:[^[\]]*:[^[\]]*)(?::([^:]*))?$/.exec(rest) ?? []
  const usualPort = scheme === '' ? '11434' : scheme.toLowerCase() === 'https' ? '443' : '80'
  const isPort = /^\d{1,5}$/.test(port) && Number(port) <= 65_535
  const hostname = name.includes(':') && !name.startsWith('[') ? `[${name}]` : name
  const origin = `${scheme || 'http'}://${everywhere.has(hostname) ? '127.0.0.1' : hostname}:${isPort ? port : usualPort}`
  return URL.parse(origin)?.origin ?? usualBaseUrl
}

export const usualBaseUrl = 'http://127.0.0.1:11434'

const everywhere: ReadonlySet<string> = new Set(['', '0.0.0.0', '[::]', 'localhost'])

export const isOnThisMachine = (baseUrl: string): boolean =>
  /^(?:127(?:\.\d+){3}|\[::1\]|localhost)$/.test(new URL(baseUrl).hostname)
