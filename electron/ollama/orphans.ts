import { dirname, join, sep } from 'node:path'
import type { DaemonRecord } from './daemonRecord.ts'
import type { ProcessRow } from './processes.ts'

interface Traces {
  readonly running: DaemonRecord['running']
  /** Where Ollamas of our own are installed. */
  readonly installFolder: string
}

/**
 * What a crash of the app left behind: what runs from our own folder, the daemon that was recorded, and the engines of
 * its group (they outlive a daemon that was killed). An id alone proves nothing, since ids are given out again.
 */
export function findOrphans(processes: readonly ProcessRow[], { running, installFolder }: Traces): ProcessRow[] {
  const holder = processes.find(({ id }) => id === running?.id)
  const isLeading = holder !== undefined && holder.startedAt === running?.startedAt
  const isRecorded = ({ group, program }: ProcessRow) =>
    running !== null &&
    group === running.id &&
    (isLeading || (holder === undefined && isBeside(program, running.program)))
  return processes.filter((row) => row.program.startsWith(installFolder + sep) || isRecorded(row))
}

/** The engine lies in `lib/ollama` next to the program's folder, or in the same folder. */
const isBeside = (engine: string, program: string): boolean =>
  [join(dirname(program), '..', 'lib', 'ollama'), dirname(program)].some((folder) => engine.startsWith(folder + sep))
