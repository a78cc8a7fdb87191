import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, open, readdir, readFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { sysctlNames } from './probes/apple.ts'
import { nvidiaQuery } from './probes/nvidia.ts'
import type { Reading, Recording } from './reading.ts'

interface Options {
  /** Where an Ollama of this machine writes its log, most telling first. */
  readonly ollamaLogs: readonly string[]
  readonly platform?: string
  /** How long each probe may take. */
  readonly probeMs?: number
}

const absent: Reading = { kind: 'absent' }

/** Reads everything there is to read, each probe for itself and none for longer than its time. */
export async function readMachine({
  ollamaLogs,
  platform = process.platform,
  probeMs = 4000,
}: Options): Promise<Recording> {
  const isLinux = platform === 'linux'
  const isMac = platform === 'darwin'
  const inTime = (reading: Promise<Reading>) => withDeadline(reading, probeMs)
  const run = (program: string, args: readonly string[]) => runProgram(program, args, probeMs)
  const [meminfo, cgroup, nvidia, amd, sysctl, vmStat, log] = await Promise.all([
    isLinux ? inTime(readText('/proc/meminfo')) : absent,
    isLinux ? inTime(readCgroup()) : absent,
    isMac ? absent : run('nvidia-smi', nvidiaQuery),
    isLinux ? inTime(readAmd()) : absent,
    isMac ? run('/usr/sbin/sysctl', sysctlNames) : absent,
    isMac ? run('/usr/bin/vm_stat', []) : absent,
    inTime(readLogs(ollamaLogs)),
  ])
  return {
    platform,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryBytes: totalmem(),
    readings: { meminfo, cgroup, 'nvidia-smi': nvidia, amd, sysctl, vm_stat: vmStat, 'ollama-log': log },
  }
}

/** A program that is not there is nothing to read; one that fails may have printed what is needed all the same. */
function runProgram(program: string, args: readonly string[], probeMs: number): Promise<Reading> {
  const { promise, resolve } = Promise.withResolvers<Reading>()
  execFile(program, [...args], { timeout: probeMs, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
    if (error === null || (stdout.trim() !== '' && program.endsWith('sysctl'))) resolve({ kind: 'text', text: stdout })
    else if (error.code === 'ENOENT') resolve(absent)
    else
      resolve({
        kind: 'failed',
        detail: error.killed === true ? 'no answer in time' : firstLine(stdout, stderr, error.message),
      })
  })
  return promise
}

const firstLine = (...texts: readonly string[]) =>
  texts
    .map((text) => text.trim())
    .find((text) => text !== '')
    ?.split('\n')[0] ?? ''

async function withDeadline(reading: Promise<Reading>, probeMs: number): Promise<Reading> {
  const late = Promise.withResolvers<Reading>()
  const timer = setTimeout(late.resolve, probeMs, { kind: 'failed', detail: 'no answer in time' })
  try {
    return await Promise.race([reading, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

async function readText(path: string): Promise<Reading> {
  try {
    return { kind: 'text', text: await readFile(path, 'utf8') }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return isMissing ? absent : { kind: 'failed', detail: error instanceof Error ? error.message : String(error) }
  }
}

/** As lines `path=value`; what cannot be read is left out. */
async function readValues(paths: readonly string[]): Promise<string[]> {
  const readings = await Promise.all(paths.map(readText))
  return paths.flatMap((path, index) => {
    const reading = readings[index]
    return reading?.kind === 'text' ? [`${path}=${reading.text.trim()}`] : []
  })
}

/** Limits hold for a group and all below it, so every group above ours is read. */
async function readCgroup(): Promise<Reading> {
  const own = await readText('/proc/self/cgroup')
  if (own.kind !== 'text') return own
  const groups = [/^0::(.*)$/m, /^\d+:(?:[^:]*,)?memory(?:,[^:]*)?:(.*)$/m].map(
    (pattern) => pattern.exec(own.text)?.[1] ?? '/',
  )
  const [unified = '/', memory = '/'] = groups
  const lines = await readValues([
    ...withParents(unified).flatMap((group) =>
      ['memory.max', 'memory.current'].map((file) => join('/sys/fs/cgroup', group, file)),
    ),
    ...withParents(memory).flatMap((group) =>
      ['memory.limit_in_bytes', 'memory.usage_in_bytes'].map((file) => join('/sys/fs/cgroup/memory', group, file)),
    ),
  ])
  return lines.length === 0 ? absent : { kind: 'text', text: lines.join('\n') }
}

const withParents = (group: string): string[] => (group === '/' ? ['/'] : [group, ...withParents(dirname(group))])

async function readAmd(): Promise<Reading> {
  const root = '/sys/class/drm'
  const names = await readdir(root).catch(() => [])
  const files = ['vendor', 'mem_info_vram_total', 'mem_info_vram_used']
  const cards = names.filter((name) => /^card\d+$/.test(name))
  const lines = await readValues(cards.flatMap((card) => files.map((file) => `${root}/${card}/device/${file}`)))
  if (lines.length === 0) return absent
  const canCompute = await access('/dev/kfd', constants.R_OK).then(
    () => true,
    () => false,
  )
  return { kind: 'text', text: [...lines, `/dev/kfd=${canCompute ? 'readable' : 'no'}`].join('\n') }
}

/** The report stands at the start of a daemon's life, which may be long ago, but a log of our own is short. */
const logBytes = 4 * 2 ** 20

async function readLogs(paths: readonly string[]): Promise<Reading> {
  for (const path of paths) {
    const tail = await readTail(path)
    if (tail?.includes('msg="inference compute"') === true) return { kind: 'text', text: tail }
  }
  return absent
}

/** Null where there is no such file. */
async function readTail(path: string): Promise<string | null> {
  const file = await open(path).catch(() => null)
  if (file === null) return null
  try {
    const { size } = await file.stat()
    const start = Math.max(0, size - logBytes)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
