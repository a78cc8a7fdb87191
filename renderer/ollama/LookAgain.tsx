import { Button } from '@mantine/core'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'

/** For whoever has just installed or started one in another way. */
export function LookAgain() {
  const { ollama } = useStores()
  const isLooking = useStore(ollama.store, ({ view }) => view?.daemon.kind === 'looking')
  return (
    <Button variant="subtle" color="gray" disabled={isLooking} onClick={() => void ollama.look()}>
      Look again
    </Button>
  )
}
