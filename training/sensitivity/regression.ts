import { slotBits } from '../../electron/sensitivity/contextFeatures.ts'
import type { Example } from './examples.ts'

const epochs = 10
const rate = 0.1
const shrink = 3e-4

/** Logistic regression by AdaGrad (Duchi, Hazan, Singer 2011) over shuffled examples. */
export function fitHead(examples: readonly Example[], random: () => number): Float64Array {
  const weights = new Float64Array(1 << slotBits)
  const squares = new Float64Array(1 << slotBits).fill(1e-3)
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const held = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = held
    }
    for (const index of order) {
      const example = examples[index]
      if (example) step(weights, squares, example)
    }
  }
  return weights
}

function step(weights: Float64Array, squares: Float64Array, { slots, values, label, weight }: Example) {
  let sum = 0
  for (let i = 0; i < slots.length; i++) sum += (weights[slots[i] ?? 0] ?? 0) * (values[i] ?? 0)
  const error = (1 / (1 + Math.exp(-sum)) - label) * weight
  if (Math.abs(error) < 1e-4) return
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] ?? 0
    const gradient = error * (values[i] ?? 0) + shrink * (weights[slot] ?? 0)
    squares[slot] = (squares[slot] ?? 0) + gradient * gradient
    weights[slot] = (weights[slot] ?? 0) - (rate * gradient) / Math.sqrt(squares[slot] ?? 1)
  }
}

/** int8 with one scale; a head of fewer bits folds the slots that share their low bits. */
export function quantise(weights: Float64Array, bits: number): { readonly base64: string; readonly scale: number } {
  const folded = new Float64Array(1 << bits)
  weights.forEach((weight, slot) => {
    folded[slot & ((1 << bits) - 1)] = (folded[slot & ((1 << bits) - 1)] ?? 0) + weight
  })
  const largest = folded.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = Number((largest / 127).toPrecision(6))
  return {
    base64: Buffer.from(Int8Array.from(folded, (weight) => Math.round(weight / scale)).buffer).toString('base64'),
    scale,
  }
}
