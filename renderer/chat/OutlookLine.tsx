import { Anchor } from '@mantine/core'
import { useStore } from 'zustand'
import { selectedMode } from '../conversations/conversationsStore.ts'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import { useStores } from '../useStores.ts'

/** One calm line: what would happen if this were sent now. */
export function OutlookLine() {
  const { draft, conversations, view } = useStores()
  const outlook = useStore(draft.store, (state) => state.seen?.outlook ?? null)
  const unpriced = outlook?.unpriced ?? null
  const mode = useStore(conversations.store, selectedMode)
  return (
    <span id="outlook" className="outlook" role="status">
      {outlook?.destination != null && <LocalityMark locality={outlook.destination.locality} />}
      <span>{outlook?.sentence ?? idleWords[mode]}</span>
      {unpriced !== null && (
        <Anchor component="button" type="button" inherit onClick={() => view.showPrice(unpriced)}>
          Give a price
        </Anchor>
      )}
    </span>
  )
}

const idleWords = {
  auto: 'The gate decides when you write',
  local: 'Stays on this machine',
  cloud: 'Prefers the cloud where the text may leave',
} as const
