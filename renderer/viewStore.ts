import { createStore } from 'zustand/vanilla'
import type { ModelKey } from '../shared/model.ts'

export const settingsSections = [
  'general',
  'local',
  'providers',
  'profiles',
  'privacy',
  'budget',
  'prices',
  'appearance',
  'about',
] as const
export type SettingsSection = (typeof settingsSections)[number]

/** What is on screen; nothing of it outlives the window. */
export interface ViewState {
  readonly view: 'chat' | 'settings'
  readonly section: SettingsSection
  /** Whose price is being given; null: no model's. */
  readonly pricedModel: ModelKey | null
  readonly isBudgetOpen: boolean
  /** In a narrow window the list of conversations is a drawer. */
  readonly isListOpen: boolean
  readonly isPaletteOpen: boolean
}

export function createViewStore() {
  const store = createStore<ViewState>(() => ({
    view: 'chat',
    section: 'general',
    pricedModel: null,
    isBudgetOpen: false,
    isListOpen: false,
    isPaletteOpen: false,
  }))
  return {
    store,
    showChat: () => store.setState({ view: 'chat', isListOpen: false }),
    showSettings: (section: SettingsSection) =>
      store.setState({ view: 'settings', section, pricedModel: null, isListOpen: false }),
    showPrice: ({ providerId, model }: ModelKey) =>
      store.setState({
        view: 'settings',
        section: 'prices',
        pricedModel: { providerId, model },
        isListOpen: false,
        isBudgetOpen: false,
      }),
    setBudgetOpen: (isBudgetOpen: boolean) => store.setState({ isBudgetOpen }),
    setListOpen: (isListOpen: boolean) => store.setState({ isListOpen }),
    setPaletteOpen: (isPaletteOpen: boolean) => store.setState({ isPaletteOpen }),
  }
}
