import { Button, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Message } from '../../shared/message.ts'
import { placeOf } from '../../shared/placeWords.ts'
import { useStores } from '../useStores.ts'
import type { Pause } from './chatState.ts'
import { pauseWords } from './pauseWords.ts'

/** What an answer without a word yet is waiting for. */
export function Waiting({ turnId, status }: { turnId: string; status: Message['status'] }) {
  const { chat, models } = useStores()
  const hasModels = useStore(models.store, ({ options }) => options.length > 0)
  const model = useStore(chat.store, (state) => (state.loading?.turnId === turnId ? state.loading.model : null))
  const isAsking = useStore(chat.store, (state) => state.ask?.turnId === turnId)
  const pause = useStore(chat.store, (state) => (state.pause?.turnId === turnId ? state.pause : null))
  if (isAsking) return <p className="answer__note">Waiting for your choice below. Nothing has been sent.</p>
  if (pause !== null) return <Pausing key={pause.pauseMs} pause={pause} />
  if (model !== null) {
    return (
      <p className="answer__note" role="status">
        <Loader size={14} color="gray" className="late" aria-hidden /> Loading {model} into memory. The first answer
        takes a little longer.
      </p>
    )
  }
  if (status === 'waiting' && !hasModels) {
    return (
      <p className="answer__note" role="status">
        Looking for models. Your message is kept and goes next.
      </p>
    )
  }
  return <span className="caret" aria-label={status === 'waiting' ? 'Deciding' : 'Answering'} role="img" />
}

/** Counts down to the retry; the seconds are not read out one by one. */
function Pausing({ pause }: { pause: Pause }) {
  const { chat } = useStores()
  const seconds = useSecondsLeft(pause.pauseMs)
  const { next } = pause
  return (
    <div className="answer__note pause">
      <span role="status">{pauseWords(pause)}</span>
      <span role="timer">{seconds > 0 ? `Trying again in ${seconds} s.` : 'Trying again.'}</span>
      {next !== null && (
        <Button size="compact-sm" variant="default" onClick={() => void chat.skipPause(pause.turnId)}>
          {next.locality === 'device' ? 'Answer here instead' : `Ask ${next.model} (${placeOf(next)}) instead`}
        </Button>
      )}
    </div>
  )
}

function useSecondsLeft(pauseMs: number): number {
  const [left, setLeft] = useState(Math.ceil(pauseMs / 1000))
  useEffect(() => {
    const end = performance.now() + pauseMs
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000))), 250)
    return () => clearInterval(timer)
  }, [pauseMs])
  return left
}
