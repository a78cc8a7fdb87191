import { useStore } from 'zustand'
import { findProfile } from '../../shared/builtInProfiles.ts'
import type { Profile } from '../../shared/profile.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { useStores } from '../useStores.ts'

/** The profiles there are to choose from. */
export function useProfiles() {
  const { settings } = useStores()
  const standard = useStore(settings.store, (state) => (state.settings ?? defaultSettings).profile)
  const own = useStore(settings.store, (state) => (state.settings ?? defaultSettings).profiles)
  return { standard, own, find: (id: string): Profile => findProfile(id, own) }
}
