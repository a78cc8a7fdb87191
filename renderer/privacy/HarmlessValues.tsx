import { Button } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'

/** How many values were called "not sensitive", and the way to take that back. */
export function HarmlessValues() {
  const { privacy } = useStores()
  const count = useStore(privacy.store, ({ summary }) => summary?.harmlessCount ?? 0)
  const [isAsking, setAsking] = useState(false)

  async function forget() {
    setAsking(false)
    await privacy.forgetHarmless()
  }

  return (
    <section aria-labelledby="harmless-values">
      <h2 id="harmless-values">Values you called not sensitive</h2>
      <p className="quiet">{countWords(count)} Only a fingerprint of each is kept, so they cannot be listed.</p>
      {count > 0 && (
        <div className="form__actions">
          {isAsking ? (
            <>
              <Button color="red" variant="light" onClick={() => void forget()}>
                Forget {count === 1 ? 'it' : `all ${count}`}
              </Button>
              <Button variant="subtle" color="gray" onClick={() => setAsking(false)}>
                Keep {count === 1 ? 'it' : 'them'}
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={() => setAsking(true)}>
              Forget them
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

const countWords = (count: number): string => {
  if (count === 0) return 'None yet. “Not sensitive” beside a finding adds one.'
  return count === 1 ? 'One so far.' : `${count} so far.`
}
