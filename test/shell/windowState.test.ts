import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitWindowState, keepWindowState, readWindowState, smallestWindow } from '../../electron/shell/windowState.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const second = { x: 1920, y: 0, width: 1280, height: 720 }
const at = (x: number, y: number, width = 1000, height = 700) => ({ bounds: { x, y, width, height }, maximised: false })

test.each([
  ['on the screen', at(100, 100), at(100, 100)],
  ['on the second screen', at(2000, 10), at(2000, 10)],
  ['larger than its screen', at(1930, 0, 5000, 5000), at(1930, 0, 1280, 720)],
  ['smaller than it can be used', at(10, 10, 1, 1), at(10, 10, 480, 360)],
  ['partly outside', at(1500, 900), at(1500, 900)],
  ['on a screen that is gone', at(4000, 100), null],
  ['above the screen, out of reach', at(100, -200), null],
  ['below the screen', at(100, 1070), null],
])('a window that was %s', (_where, kept, expected) => {
  expect(fitWindowState(kept, [screen, second])).toEqual(expected)
})

test('whatever was kept, the window opens where it can be reached and used', () => {
  const whole = fc.integer({ min: -10_000, max: 10_000 })
  fc.assert(
    fc.property(whole, whole, whole, whole, (x, y, width, height) => {
      const state = fitWindowState(at(x, y, width, height), [screen])
      fc.pre(state !== null)
      const { bounds } = state
      expect(bounds.width >= smallestWindow.width && bounds.height >= smallestWindow.height).toBe(true)
      expect(bounds.y >= 0 && bounds.y < screen.height && bounds.x < screen.width && bounds.x + bounds.width > 0).toBe(
        true,
      )
    }),
  )
})

test('a state that was kept is read again; a damaged one is none', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gatehouse-window-')), 'window.json')
  expect(readWindowState(file)).toBeNull()
  keepWindowState(file, at(1, 2))
  expect(readWindowState(file)).toEqual(at(1, 2))
  writeFileSync(file, '{"bounds":{"x":"1"}}')
  expect(readWindowState(file)).toBeNull()
})
