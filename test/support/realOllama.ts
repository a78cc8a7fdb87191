import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

export interface RealOllama {
  readonly baseUrl: string
  /** The folder of its models. */
  readonly models: string
  /** Process ids of the engines, one for each model in memory. */
  engines(): readonly number[]
  /** Those of the daemon and its engines. */
  processes(): readonly number[]
  /** Ends the daemon and its engines, and waits until none of them is left. */
  stop(): Promise<void>
}

/** Talks until it is stopped, ends by itself, and makes embeddings; all of random weights. */
export const tinyModels = { endless: 'tiny', ending: 'tiny-eos', embedding: 'tiny-embed' } as const

/** Null, and said on the console, where no binary is named or the generator of tiny models is not beside it. */
export function findOllama(): { readonly binary: string; readonly generator: string } | null {
  const binary = process.env['GATEHOUSE_TEST_OLLAMA']
  const generator = binary === undefined ? '' : join(dirname(binary), '..', 'tiny-ascii-gguf.mjs')
  if (binary !== undefined && existsSync(binary) && existsSync(generator)) return { binary, generator }
  console.warn(
    'SKIPPED: the tests against a real Ollama need GATEHOUSE_TEST_OLLAMA, the path of a binary with tiny-ascii-gguf.mjs in the folder above it',
  )
  return null
}

export async function startOllama({
  binary,
  generator,
}: {
  readonly binary: string
  readonly generator: string
}): Promise<RealOllama> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-ollama-'))
  const baseUrl = `http://127.0.0.1:${await freePort()}`
  // A group of its own: its engines are found and ended with it.
  const daemon = spawn(binary, ['serve'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      OLLAMA_MODELS: join(folder, 'models'),
      OLLAMA_HOST: baseUrl,
      OLLAMA_NOPRUNE: '1',
      OLLAMA_NO_CLOUD: '1',
    },
  })
  const group = daemon.pid
  if (group === undefined) throw new Error(`${binary} cannot be started`)
  const exited = Promise.withResolvers<void>()
  daemon.once('exit', () => exited.resolve())
  const stop = async () => {
    daemon.kill('SIGTERM')
    await exited.promise
    if (membersOf(group).length > 0) process.kill(-group, 'SIGKILL')
    while (membersOf(group).length > 0) await wait(10)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const listening = Promise.withResolvers<void>()
    createInterface({ input: daemon.stderr }).on('line', (line) => {
      if (line.includes('Listening on')) listening.resolve()
    })
    daemon.once('exit', (code) => listening.reject(new Error(`ollama serve ended with ${code}`)))
    await listening.promise
    await createModel({ baseUrl, folder, generator }, tinyModels.endless, ['-9'])
    await createModel({ baseUrl, folder, generator }, tinyModels.ending, ['1.1'])
    await createModel({ baseUrl, folder, generator }, tinyModels.embedding, ['-9', '42', 'pool'])
  } catch (error) {
    await stop()
    throw error
  }
  const processes = () => membersOf(group)
  return {
    baseUrl,
    models: join(folder, 'models'),
    engines: () => processes().filter((pid) => commandOf(pid).includes('llama-server')),
    processes,
    stop,
  }
}

interface Workshop {
  readonly baseUrl: string
  readonly folder: string
  readonly generator: string
}

async function createModel(
  { baseUrl, folder, generator }: Workshop,
  name: string,
  given: readonly string[],
): Promise<void> {
  const file = join(folder, `${name}.gguf`)
  await promisify(execFile)(process.execPath, [generator, file, ...given])
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  const digest = `sha256:${hash.digest('hex')}`
  await fetch(`${baseUrl}/api/blobs/${digest}`, { method: 'POST', body: new Uint8Array(await readFile(file)) })
  const body = JSON.stringify({ model: name, files: { [`${name}.gguf`]: digest } })
  const told = await (await fetch(`${baseUrl}/api/create`, { method: 'POST', body })).text()
  if (!told.includes('"success"')) throw new Error(`${name} could not be made: ${told}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  const listening = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', listening.resolve)
  await listening.promise
  const address = server.address()
  const closed = Promise.withResolvers<void>()
  server.close(() => closed.resolve())
  await closed.promise
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Living processes of a group, by /proc; on systems without it the group is only ended, not looked into. */
function membersOf(group: number): number[] {
  if (!existsSync('/proc/self/stat')) return []
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name)
    const [, after = ''] = /\) (.*)/s.exec(Number.isNaN(pid) ? '' : read(`/proc/${name}/stat`)) ?? []
    const [state, , processGroup] = after.split(' ')
    return state !== undefined && state !== 'Z' && Number(processGroup) === group ? [pid] : []
  })
}

const commandOf = (pid: number) => read(`/proc/${pid}/cmdline`)

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It ended between being listed and being read.
    return ''
  }
}
