import { setNetworkTrap } from './networkTrap.ts'

/** `node --import` this file: the process then ends with this status where anything but the door tried to get out. */
const strayStatus = 97

const trap = setNetworkTrap()
process.on('exit', () => {
  if (trap.strays.length === 0) return
  console.error(`Opened past the door: ${trap.strays.join(', ')}`)
  process.exitCode = strayStatus
})
