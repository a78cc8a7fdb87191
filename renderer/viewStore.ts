import { createStore } from 'zustand/vanilla'

export const settingsSections = [
  'general',
  'local',
  'providers',
  'profiles',
  'privacy',
  'budget',
  'appearance',
  'about',
] as const
export type SettingsSection = (typeof settingsSections)[number]

/** What is on screen; nothing of it outlives the window. */
export interface ViewState {
  readonly view: 'chat' | 'settings'
  readonly section: SettingsSection
  readonly isBudgetOpen: boolean
  /** In a narrow window the list of conversations is a drawer. */
  readonly isListOpen: boolean
  readonly isPaletteOpen: boolean
}

export function createViewStore() {
  const store = createStore<ViewState>(() => ({
    view: 'chat',
    section: 'general',
    isBudgetOpen: false,
    isListOpen: false,
    isPaletteOpen: false,
  }))
  return {
    store,
    showChat: () => store.setState({ view: 'chat', isListOpen: false }),
    showSettings: (section: SettingsSection) => store.setState({ view: 'settings', section, isListOpen: false }),
    setBudgetOpen: (isBudgetOpen: boolean) => store.setState({ isBudgetOpen }),
    setListOpen: (isListOpen: boolean) => store.setState({ isListOpen }),
    setPaletteOpen: (isPaletteOpen: boolean) => store.setState({ isPaletteOpen }),
  }
}
