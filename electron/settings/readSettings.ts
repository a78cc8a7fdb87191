import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultSettings, type Settings } from '../../shared/settings.ts'
import { saving } from '../storage/saving.ts'
import { parseSettings, type ParsedSettings } from './parseSettings.ts'

export const settingsFileOf = (folder: string): string => join(folder, 'settings.json')

/** Null where there is no file yet. */
export function readSettings(file: string): ParsedSettings | null {
  if (!existsSync(file)) return null
  const text = saving(() => readFileSync(file, 'utf8'))
  return text.ok ? parseSettings(text.value) : { settings: defaultSettings, because: 'damaged' }
}

/** The settings of a folder as they are understood now, without mending anything. */
export const peekSettings = (folder: string): Settings =>
  readSettings(settingsFileOf(folder))?.settings ?? defaultSettings
