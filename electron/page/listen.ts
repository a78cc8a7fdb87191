import type { Server } from 'node:http'

const usualPort = 4170

/** Listens on 127.0.0.1 alone and returns the port. With null the usual port is tried first, then any free one. */
export async function listenOnLoopback(server: Server, port: number | null): Promise<number> {
  if (port !== null) return listen(server, port)
  try {
    return await listen(server, usualPort)
  } catch (taken) {
    if (!isPortTaken(taken)) throw taken
    return listen(server, 0)
  }
}

export const isPortTaken = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && (thrown.code === 'EADDRINUSE' || thrown.code === 'EACCES')

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('A TCP server has a port')
      resolve(address.port)
    })
  })
}
