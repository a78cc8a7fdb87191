import { useStore } from 'zustand'
import { defaultSettings, type Settings } from '../../shared/settings.ts'
import { useStores } from '../useStores.ts'

/** The sections are shown once the settings were read; the defaults only satisfy the type. */
export const useSettings = (): Settings =>
  useStore(useStores().settings.store, ({ settings }) => settings ?? defaultSettings)
