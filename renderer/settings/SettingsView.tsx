import { Button } from '@mantine/core'
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs'
import { useHotkeys } from '@mantine/hooks'
import { useStore } from 'zustand'
import { PriceList } from '../prices/PriceList.tsx'
import { settingsSections, type SettingsSection } from '../viewStore.ts'
import { useStores } from '../useStores.ts'
import { AboutSection } from './AboutSection.tsx'
import { AppearanceSection } from './AppearanceSection.tsx'
import { BudgetSection } from './BudgetSection.tsx'
import { GeneralSection } from './GeneralSection.tsx'
import { LocalSection } from './LocalSection.tsx'
import { PrivacySection } from './PrivacySection.tsx'
import { ProfilesSection } from './ProfilesSection.tsx'
import { ProvidersSection } from './ProvidersSection.tsx'
import './settings.css'

const sections: Readonly<Record<SettingsSection, { readonly name: string; readonly Section: () => React.ReactNode }>> =
  {
    general: { name: 'General', Section: GeneralSection },
    local: { name: 'Local models', Section: LocalSection },
    providers: { name: 'Providers and keys', Section: ProvidersSection },
    profiles: { name: 'Profiles', Section: ProfilesSection },
    privacy: { name: 'Privacy', Section: PrivacySection },
    budget: { name: 'Budget', Section: BudgetSection },
    prices: { name: 'Prices', Section: PriceList },
    appearance: { name: 'Appearance', Section: AppearanceSection },
    about: { name: 'About', Section: AboutSection },
  }

export function SettingsView() {
  const { view, settings } = useStores()
  const current = useStore(view.store, (state) => state.section)
  const isLoaded = useStore(settings.store, (state) => state.settings !== null)
  useHotkeys([['Escape', view.showChat]])
  const { name, Section } = sections[current]
  return (
    <main className="settings">
      <nav className="settings__nav" aria-label="Settings">
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconArrowLeft size={15} />}
          onClick={view.showChat}
        >
          Back to the chat
        </Button>
        <ul>
          {settingsSections.map((section) => (
            <li key={section}>
              <button
                type="button"
                aria-current={section === current ? 'page' : undefined}
                onClick={() => view.showSettings(section)}
              >
                {sections[section].name}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings__page">
        <h1>{name}</h1>
        {isLoaded && <Section />}
      </div>
    </main>
  )
}
