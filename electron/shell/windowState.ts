import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { z } from 'zod'

const windowStateSchema = z.object({
  bounds: z.object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() }),
  maximised: z.boolean(),
})
/** Where the window was and how large, before it was maximised. */
export type WindowState = z.infer<typeof windowStateSchema>

export const smallestWindow = { width: 480, height: 360 }
export const usualWindow = { width: 1180, height: 800 }
/** So much of the title bar must be within reach to drag the window by. */
const reach = { width: 120, height: 40 }

/**
 * The state to open with: the kept one where a display still shows it, shrunk to that display.
 * `displays` are the work areas of all displays.
 */
export function fitWindowState(kept: WindowState | null, displays: readonly Rectangle[]): WindowState | null {
  if (kept === null) return null
  const fitting = displays
    .map((area) => ({ area, bounds: shrinkTo(area, kept.bounds) }))
    .find(({ area, bounds }) => isWithinReach(bounds, area))
  return fitting === undefined ? null : { ...kept, bounds: fitting.bounds }
}

function shrinkTo(area: Rectangle, bounds: Rectangle): Rectangle {
  return {
    ...bounds,
    width: Math.max(smallestWindow.width, Math.min(bounds.width, area.width)),
    height: Math.max(smallestWindow.height, Math.min(bounds.height, area.height)),
  }
}

/** Whether enough of the window's upper edge, where its title bar is, lies on a display. */
function isWithinReach({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const shownWidth = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return shownWidth >= reach.width && y >= area.y && y + reach.height <= area.y + area.height
}

/** Null where nothing was kept, or what was kept cannot be read: the window then opens at its usual place. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowStateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

export function keepWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 })
  } catch (thrown) {
    // A full disk must not keep the window from closing.
    console.error('The place of the window could not be kept:', thrown)
  }
}
