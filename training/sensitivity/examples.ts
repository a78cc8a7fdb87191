import { emitFeatures, hasChoices } from '../../electron/sensitivity/contextFeatures.ts'
import { createScene } from '../../electron/sensitivity/scene.ts'
import { createView } from '../../electron/sensitivity/view.ts'

/** One text as the learner sees it. */
export interface Example {
  readonly slots: Int32Array
  readonly values: Float32Array
  readonly label: 0 | 1
  readonly weight: number
}

const mostTokens = 140

export function exampleOf(written: string, label: 0 | 1, weight: number): Example {
  const { text } = createView(written)
  const scene = createScene(text)
  const slots: number[] = []
  const values: number[] = []
  emitFeatures(
    { scene, hasChoices: hasChoices(text), first: 0, last: Math.min(mostTokens, scene.tokens.count) },
    (slot, value) => {
      slots.push(slot)
      values.push(value)
    },
  )
  return { slots: Int32Array.from(slots), values: Float32Array.from(values), label, weight }
}
