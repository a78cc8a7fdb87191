import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { probeNames, type Reading, type Recording } from '../../electron/hardware/reading.ts'

const isProbe = (name: string): name is (typeof probeNames)[number] => probeNames.some((known) => known === name)

/** By name, in the order of the file. */
export const recordedMachines: ReadonlyMap<string, Recording> = new Map(
  readFileSync(join(import.meta.dirname, 'machines.txt'), 'utf8')
    .split(/^# /m)
    .slice(3)
    .map((section) => {
      const [name = '', ...said] = section.split(/^@|\n(?!.)/m)
      const readings = said.flatMap((probe): [string, Reading][] => {
        const [heading = '', ...lines] = probe.split('\n')
        const text = lines.join('\n').trim()
        const [probeName = '', failed] = heading.split(' ')
        if (!isProbe(probeName)) return []
        return [[probeName, failed === 'failed' ? { kind: 'failed', detail: text } : { kind: 'text', text }]]
      })
      const nothing: Reading = { kind: 'absent' }
      const recording: Recording = {
        platform: 'linux',
        processor: 'A processor',
        memoryBytes: 32 * 2 ** 30,
        readings: {
          meminfo: nothing,
          cgroup: nothing,
          'nvidia-smi': nothing,
          amd: nothing,
          sysctl: nothing,
          vm_stat: nothing,
          'ollama-log': nothing,
          ...Object.fromEntries(readings),
        },
      }
      return [name.trim(), recording]
    }),
)
