import { Menu } from '@mantine/core'
import { Fragment } from 'react'
import { useStore } from 'zustand'
import type { ModelKey, ModelOption } from '../../shared/model.ts'
import { usd } from '../../shared/money.ts'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import { localityNames } from '../../shared/placeWords.ts'
import { useStores } from '../useStores.ts'
import { groupModels, priceWords, problemNotes } from './groupModels.ts'

/** Every model by where it runs, inside a menu; what cannot be asked now says why. */
export function ModelMenuItems({ onPick }: { onPick: (model: ModelKey) => void }) {
  const { models } = useStores()
  const options = useStore(models.store, (state) => state.options)
  if (options.length === 0) return <Menu.Label>No models yet. Add some in Settings.</Menu.Label>
  return groupModels(options).map((group) => (
    <Fragment key={group.locality}>
      <Menu.Label className="menu-group">{localityNames[group.locality]}</Menu.Label>
      {group.options.map((option) => (
        <ModelMenuItem
          key={`${option.destination.providerId} ${option.destination.model}`}
          option={option}
          onPick={onPick}
        />
      ))}
    </Fragment>
  ))
}

function ModelMenuItem({ option, onPick }: { option: ModelOption; onPick: (model: ModelKey) => void }) {
  const { settings } = useStores()
  const currency = useStore(settings.store, (state) => state.settings?.currency ?? usd)
  const { destination, problem } = option
  const { providerId, model } = destination
  return (
    <Menu.Item
      disabled={problem !== null}
      leftSection={<LocalityMark locality={destination.locality} size={15} />}
      onClick={() => onPick({ providerId, model })}
    >
      {model}
      <span className="menu-note">
        {destination.locality === 'device' ? '' : `${destination.providerName} · `}
        {problem === null ? `${destination.tier} · ${priceWords(option, currency)}` : problemNotes[problem]}
      </span>
    </Menu.Item>
  )
}
