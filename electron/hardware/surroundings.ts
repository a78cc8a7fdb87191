import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Surroundings } from '../../shared/decisionRequest.ts'

export interface SurroundingsSources {
  readonly platform: NodeJS.Platform
  /** Where Linux tells of its power supplies. */
  readonly powerFolder: string
  /** What a command prints; null where it is not there, fails or takes too long. */
  readonly print: (command: string, ...args: readonly string[]) => Promise<string | null>
}

export const linuxPowerFolder = '/sys/class/power_supply'

/** Whether this machine runs on its battery and on a metered network, as far as its system tells. */
export async function readSurroundings(sources: SurroundingsSources): Promise<Surroundings> {
  const { platform, powerFolder, print } = sources
  if (platform === 'darwin') return { onBattery: readMacPower(await print('pmset', '-g', 'batt')), metered: null }
  if (platform !== 'linux') return { onBattery: null, metered: null }
  return { onBattery: readLinuxPower(powerFolder), metered: readMetered(await askNetworkManager(sources)) }
}

/** "Now drawing from 'Battery Power'", says `man pmset`. */
const readMacPower = (output: string | null): boolean | null =>
  output?.includes("'Battery Power'") ? true : output?.includes("'AC Power'") ? false : null

/** https://docs.kernel.org/power/power_supply_class.html: batteries of mice and keyboards have the scope "Device". */
function readLinuxPower(folder: string): boolean | null {
  const supplies = namesIn(folder)?.map((name) => {
    const read = (fact: string) => readFact(join(folder, name, fact))
    return { type: read('type'), scope: read('scope'), status: read('status'), online: read('online') }
  })
  if (supplies === undefined) return null
  const own = supplies.filter(({ scope }) => scope !== 'Device')
  if (own.some(({ type, online }) => type !== 'Battery' && online === '1')) return false
  return own.some(({ type, status }) => type === 'Battery' && status === 'Discharging')
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
  } catch {
    // A container or a system without it: nobody can tell.
    return undefined
  }
}

function readFact(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    // Not every supply tells every fact.
    return null
  }
}

const askNetworkManager = ({ print }: SurroundingsSources): Promise<string | null> => {
  const service = 'org.freedesktop.NetworkManager'
  return print('busctl', '--system', 'get-property', service, '/org/freedesktop/NetworkManager', service, 'Metered')
}

/** NMMetered of https://networkmanager.dev/docs/api/latest/nm-dbus-types.html: yes, no, guessed yes, guessed no. */
function readMetered(output: string | null): boolean | null {
  const [, value] = /^u (\d)/.exec(output ?? '') ?? []
  return value === '1' || value === '3' ? true : value === '2' || value === '4' ? false : null
}
