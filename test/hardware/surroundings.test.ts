import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSurroundings } from '../../electron/hardware/surroundings.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

type Supplies = Readonly<Record<string, Readonly<Record<string, string>>>>

function powerFolder(supplies: Supplies): string {
  const folder = temporaryFolder()
  for (const [name, facts] of Object.entries(supplies)) {
    mkdirSync(join(folder, name))
    for (const [fact, value] of Object.entries(facts)) writeFileSync(join(folder, name, fact), `${value}\n`)
  }
  return folder
}
const onLinux = (supplies: Supplies | null, printed: string | null = null) =>
  readSurroundings({
    platform: 'linux',
    powerFolder: supplies === null ? '/nowhere/at/all' : powerFolder(supplies),
    print: async () => printed,
  })

const battery = (status: string) => ({ type: 'Battery', status, scope: 'System' })
const mains = (online: string) => ({ type: 'Mains', online })

describe('the battery', () => {
  test.each<[string, Supplies | null, boolean | null]>([
    ['a laptop on its battery', { AC: mains('0'), BAT0: battery('Discharging') }, true],
    ['a laptop at the wall', { AC: mains('1'), BAT0: battery('Charging') }, false],
    ['a full one at the wall', { AC: mains('1'), BAT0: battery('Full') }, false],
    ['one that balances two batteries at the wall', { AC: mains('1'), BAT0: battery('Discharging') }, false],
    ['one charged through USB', { ucsi: { type: 'USB', online: '1' }, BAT0: battery('Not charging') }, false],
    ['a desktop', {}, false],
    ['a desktop with a mouse', { hid: { type: 'Battery', scope: 'Device', status: 'Discharging' } }, false],
    ['a container', null, null],
  ])('%s', async (_name, supplies, onBattery) => {
    expect(await onLinux(supplies)).toEqual({ onBattery, metered: null })
  })

  test.each([
    ["Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t81%; discharging", true],
    ["Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t100%; charged", false],
    [null, null],
  ])('a Mac that says %j', async (printed, onBattery) => {
    const sources = { platform: 'darwin', powerFolder: '', print: async () => printed } as const
    expect(await readSurroundings(sources)).toEqual({ onBattery, metered: null })
  })
})

test.each([
  ['u 0\n', null],
  ['u 1\n', true],
  ['u 2\n', false],
  ['u 3\n', true],
  ['u 4\n', false],
  ['Failed to get property', null],
  [null, null],
])('a network manager that says %j', async (printed, metered) => {
  expect(await onLinux({}, printed)).toEqual({ onBattery: false, metered })
})

test('elsewhere nobody can tell', async () => {
  const sources = { platform: 'freebsd', powerFolder: '', print: async () => 'u 1' } as const
  expect(await readSurroundings(sources)).toEqual({ onBattery: null, metered: null })
})
