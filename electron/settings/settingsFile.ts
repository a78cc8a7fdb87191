import { copyFileSync } from 'node:fs'
import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
import { defaultSettings, settingsSchema, type Settings } from '../../shared/settings.ts'
import type { Notice } from '../../shared/status.ts'
import { writeJsonFile } from '../storage/jsonFile.ts'
import { saving } from '../storage/saving.ts'
import { datedName } from '../storage/setAside.ts'
import { settingsVersion } from './parseSettings.ts'
import { readSettings, settingsFileOf } from './readSettings.ts'

/** What is undefined stays as it is. */
export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

export interface SettingsFile {
  read(): Settings
  /** Keeps what another process changed meanwhile. Nothing changes where it cannot be saved. */
  change(change: SettingsChange): Result<Settings, AppError>
  /** Takes what another process has saved meanwhile: the command line changes the same file. */
  refresh(): void
  /** Returns the function that stops listening. */
  onChange(listener: (settings: Settings) => void): () => void
  notices(): readonly Notice[]
}

/** Settings in `settings.json` of an absolute folder. A file that cannot be used is copied aside before it is written over. */
export function openSettings({ folder, now }: { readonly folder: string; readonly now: () => number }): SettingsFile {
  const file = settingsFileOf(folder)
  const listeners = new Set<(settings: Settings) => void>()
  const notices: Notice[] = []

  function copyAside(because: 'damaged' | 'newer'): void {
    const keptAs = datedName(file, because, now())
    copyFileSync(file, keptAs)
    notices.push({ kind: 'set-aside', file: 'settings', because, keptAs, restoredFrom: null })
  }

  const found = readSettings(file)
  let current = found?.settings ?? defaultSettings
  if (found?.because) {
    const { settings, because } = found
    const saved = saving(() => {
      copyAside(because)
      writeSettings(folder, settings)
    })
    if (!saved.ok) notices.push({ kind: 'read-only', detail: saved.error.detail })
  }

  return {
    read: () => current,
    change: (change) => {
      const saved = saving(() => {
        const meanwhile = readSettings(file)
        if (meanwhile?.because) copyAside(meanwhile.because)
        const settings = applyChange(meanwhile && !meanwhile.because ? meanwhile.settings : current, change)
        writeSettings(folder, settings)
        return settings
      })
      if (!saved.ok) return saved
      current = saved.value
      for (const listener of listeners) listener(current)
      return saved
    },
    refresh: () => {
      const saved = readSettings(file)
      if (saved === null || saved.because !== null) return
      if (JSON.stringify(saved.settings) === JSON.stringify(current)) return
      current = saved.settings
      for (const listener of listeners) listener(current)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    notices: () => notices,
  }
}

function applyChange(settings: Settings, change: SettingsChange): Settings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  return settingsSchema.parse({ ...settings, ...Object.fromEntries(given) })
}

const writeSettings = (folder: string, settings: Settings): void =>
  writeJsonFile({ folder, name: 'settings' }, { version: settingsVersion, ...settings })
