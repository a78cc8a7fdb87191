import { NumberInput, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { currencySchema } from '../../shared/money.ts'
import { settingsSchema } from '../../shared/settings.ts'
import { useStores } from '../useStores.ts'
import { useSettings } from './useSettings.ts'

const { theme: themeSchema, density: densitySchema } = settingsSchema.shape

export function AppearanceSection() {
  const { settings } = useStores()
  const { theme, density } = useSettings()
  return (
    <div className="form">
      <div>
        <Text size="sm" fw={500} mb={6} id="theme-label">
          Colours
        </Text>
        <SegmentedControl
          aria-labelledby="theme-label"
          value={theme}
          onChange={(value) => void settings.change({ theme: themeSchema.parse(value) })}
          data={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </div>
      <div>
        <Text size="sm" fw={500} mb={6} id="density-label">
          Density
        </Text>
        <SegmentedControl
          aria-labelledby="density-label"
          value={density}
          onChange={(value) => void settings.change({ density: densitySchema.parse(value) })}
          data={[
            { value: 'comfortable', label: 'Comfortable' },
            { value: 'compact', label: 'Compact' },
          ]}
        />
      </div>
      <CurrencyFields />
    </div>
  )
}

/** Accounts are kept in US dollars; the rate only changes how they are shown. */
function CurrencyFields() {
  const { settings } = useStores()
  const { currency } = useSettings()
  const [code, setCode] = useState(currency.code)
  const [perUsd, setPerUsd] = useState<number | string>(currency.perUsd)
  const wish = currencySchema.safeParse({ code, perUsd })

  function save() {
    const isNew = wish.success && (wish.data.code !== currency.code || wish.data.perUsd !== currency.perUsd)
    if (isNew) void settings.change({ currency: wish.data })
  }

  return (
    <div className="form__pair">
      <TextInput
        label="Currency"
        description="Three letters"
        maxLength={3}
        value={code}
        error={wish.success ? null : 'Three letters and a rate above 0'}
        onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
        onBlur={save}
      />
      <NumberInput
        label="Rate"
        description={`${code} for one US dollar`}
        min={0}
        decimalScale={6}
        allowNegative={false}
        value={perUsd}
        onChange={setPerUsd}
        onBlur={save}
      />
    </div>
  )
}
