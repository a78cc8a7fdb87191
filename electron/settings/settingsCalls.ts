import type { Handlers } from '../../shared/contract.ts'
import { ok } from '../../shared/result.ts'
import type { SettingsFile } from './settingsFile.ts'

export const createSettingsCalls = (settings: SettingsFile): Pick<Handlers, 'settings.read' | 'settings.change'> => ({
  'settings.read': async () => ok(settings.read()),
  'settings.change': async (change) => settings.change(change),
})
