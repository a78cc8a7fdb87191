import type { Surroundings } from '../shared/decisionRequest.ts'
import { linuxPowerFolder, readSurroundings } from './hardware/surroundings.ts'
import { runCommand } from './secrets/runCommand.ts'

const againEveryMs = 15_000
const timeoutMs = 2_000

/** Knows the surroundings from the start on, so that a profile that keeps everything here on battery holds at once. */
export async function watchSurroundings(onChange: () => void) {
  let current = await read()
  const timer = setInterval(() => void refresh(), againEveryMs)
  timer.unref()

  async function refresh(): Promise<void> {
    const before = current
    current = await read()
    if (current.onBattery !== before.onBattery || current.metered !== before.metered) onChange()
  }

  return { read: () => current, close: () => clearInterval(timer) }
}

const read = (): Promise<Surroundings> =>
  readSurroundings({
    platform: process.platform,
    powerFolder: linuxPowerFolder,
    print: async (command, ...args) => {
      const { code, output } = await runCommand({ command, arguments: args, timeoutMs })
      return code === 0 ? output : null
    },
  })
