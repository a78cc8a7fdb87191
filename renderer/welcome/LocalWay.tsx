import { useState } from 'react'
import { useStore } from 'zustand'
import type { OfferedModel, Pull } from '../../shared/library.ts'
import { FirstModel } from '../library/FirstModel.tsx'
import { FirstModelMenu } from '../library/FirstModelMenu.tsx'
import { firstChoice } from '../library/firstChoice.ts'
import { PullRow } from '../library/PullList.tsx'
import { DaemonStatus } from '../ollama/DaemonStatus.tsx'
import { useStores } from '../useStores.ts'
import '../library/library.css'

const noModels: readonly OfferedModel[] = []
const noPulls: readonly Pull[] = []

/** One click: Ollama where there is none, and a model that suits this machine. What is on its way shows how far it is. */
export function LocalWay() {
  const { ollama, library } = useStores()
  const isRunning = useStore(ollama.store, (state) => state.view?.daemon.kind === 'running')
  const isInstalling = useStore(ollama.store, (state) => state.view?.install.kind === 'running')
  const offered = useStore(library.store, (state) => state.library?.offered ?? noModels)
  const pulls = useStore(library.store, (state) => state.library?.pulls ?? noPulls)
  const [chosen, setChosen] = useState<string | null>(null)

  const model = offered.find(({ name }) => name === chosen) ?? firstChoice(offered) ?? null
  const choice = <FirstModelMenu offered={offered} chosen={model?.name ?? null} onChoose={setChosen} />
  const isOnItsWay = pulls.length > 0
  return (
    <>
      {isRunning && !isInstalling ? (
        isOnItsWay ? (
          <p>Your first model is on its way. You can write as soon as it is here.</p>
        ) : (
          <FirstModel model={model} choice={choice} />
        )
      ) : isOnItsWay ? (
        <DaemonStatus />
      ) : (
        <DaemonStatus firstModel={model} choice={choice} />
      )}
      {isOnItsWay && (
        <ul className="library__list">
          {pulls.map((pull) => (
            <PullRow key={pull.name} pull={pull} />
          ))}
        </ul>
      )}
    </>
  )
}
