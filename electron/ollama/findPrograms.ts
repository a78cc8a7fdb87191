import { execFile } from 'node:child_process'
import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { isOlder, separateEngineSince } from '../providers/ollamaVersion.ts'
import type { Program } from './daemonState.ts'

/** Where programs called `ollama` may be, the one to prefer first. */
export function programPlaces(environment: Readonly<Record<string, string | undefined>>, home: string): string[] {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...folders, ...usualFolders, join(home, '.local', 'bin')].map((folder) => join(folder, 'ollama'))
}

/** Of install.sh, Homebrew, snap and the app of macOS. A program started from the desktop has a short PATH. */
const usualFolders = [
  '/usr/local/bin',
  '/usr/bin',
  '/opt/homebrew/bin',
  '/snap/bin',
  '/Applications/Ollama.app/Contents/Resources',
]

/** Reads each program once, however many names it has. */
export async function findPrograms(places: readonly string[]): Promise<readonly Program[]> {
  // The last of several wins in a map, and the first is to be preferred.
  const found = new Map(
    places
      .filter(isExecutable)
      .toReversed()
      .map((place) => [realpathSync(place), place]),
  )
  return Promise.all([...found].toReversed().map(async ([real, place]) => readProgram(place, real)))
}

async function readProgram(path: string, real: string): Promise<Program> {
  const version = await readVersion(path)
  const isWhole = version !== null && isOlder(version, separateEngineSince)
  return { path, version, hasEngine: isWhole || engineOf(real) !== null }
}

/** Null where the program does not run, or says nothing of the kind. */
function readVersion(path: string): Promise<string | null> {
  // It asks a running daemon first; nothing listens at this port.
  const env = { ...process.env, OLLAMA_HOST: '127.0.0.1:1' }
  return new Promise((resolve) => {
    execFile(path, ['--version'], { env, timeout: versionMs }, (_, output, problem) => {
      resolve(/version is v?(\d+\.\d+\.\d+\S*)/.exec(`${output}\n${problem}`)?.[1] ?? null)
    })
  })
}

const versionMs = 5000

/** What runs the models, where Ollama looks for it (llm/llama_binary.go); null where it is missing. */
export function engineOf(program: string): string | null {
  const folder = dirname(program)
  const places = [join(folder, '..', 'lib', 'ollama'), folder, join(folder, 'lib', 'ollama')]
  return places.map((place) => join(place, 'llama-server')).find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    // Not there, or not for this person.
    return false
  }
}
