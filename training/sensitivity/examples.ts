import { emitFeatures, hasChoices } from '../../electron/sensitivity/contextFeatures.ts'
import { stretchesOf } from '../../electron/sensitivity/contextModel.ts'
import { createScene } from '../../electron/sensitivity/scene.ts'
import { createView } from '../../electron/sensitivity/view.ts'

/** One stretch of a text as the learner sees it. */
export interface Example {
  readonly slots: Int32Array
  readonly values: Float32Array
  readonly label: 0 | 1
  readonly weight: number
}

/** The stretches that the app would look at one by one. */
export function examplesOf(written: string, label: 0 | 1, weight: number): Example[] {
  const { text } = createView(written)
  const scene = createScene(text)
  const offersChoices = hasChoices(text)
  return stretchesOf(scene.tokens.count).map(({ first, last }) => {
    const slots: number[] = []
    const values: number[] = []
    emitFeatures({ scene, hasChoices: offersChoices, first, last }, (slot, value) => {
      slots.push(slot)
      values.push(value)
    })
    return { slots: Int32Array.from(slots), values: Float32Array.from(values), label, weight }
  })
}
