import { z } from 'zod'
import { defaultSettings, settingsSchema, type Settings } from '../../shared/settings.ts'

export const settingsVersion = 1

export interface ParsedSettings {
  readonly settings: Settings
  /** Why the text could not be taken as it is; null: it could. */
  readonly because: 'damaged' | 'newer' | null
}

const objectSchema = z.record(z.string(), z.unknown())

/**
 * Takes what can be understood, each setting by itself. A setting that is missing has its default. One that cannot be
 * understood has it too, except the profile: it becomes the strictest, because the person may have chosen that.
 */
export function parseSettings(text: string): ParsedSettings {
  const parsed = objectSchema.safeParse(parseJson(text))
  if (!parsed.success) return { settings: defaultSettings, because: 'damaged' }
  const { version = settingsVersion, ...given } = parsed.data
  const asGiven = settingsSchema.safeParse({ ...defaultSettings, ...given })
  const because = typeof version !== 'number' ? 'damaged' : version > settingsVersion ? 'newer' : null
  if (asGiven.success) return { settings: asGiven.data, because }
  return { settings: understoodOf(given), because: because ?? 'damaged' }
}

function understoodOf(given: Record<string, unknown>): Settings {
  const entries = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const parsed = name in given ? schema.safeParse(given[name]) : null
    return parsed?.success ? [[name, parsed.data]] : []
  })
  const strict = 'profile' in given ? { profile: 'private' } : {}
  return settingsSchema.parse({ ...defaultSettings, ...strict, ...Object.fromEntries(entries) })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
