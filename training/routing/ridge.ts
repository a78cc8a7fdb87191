import { ngramScale } from '../../electron/routing/model.ts'

export interface SparseRow {
  readonly buckets: Uint32Array
  readonly target: number
  readonly weight: number
}

const rounds = 40

/** Ridge regression on sets of buckets by conjugate gradients on the normal equations. */
export function fitRidge(rows: readonly SparseRow[], size: number, penalty: number): Float64Array {
  const weights = new Float64Array(size)
  const residual = new Float64Array(size)
  for (const { buckets, target, weight } of rows) addTo(residual, buckets, weight * target * ngramScale(buckets.length))
  const direction = residual.slice()
  const product = new Float64Array(size)
  let norm = dot(residual, residual)
  for (let round = 0; round < rounds && norm > 1e-12; round++) {
    for (let index = 0; index < size; index++) product[index] = penalty * (direction[index] ?? 0)
    for (const { buckets, weight } of rows) {
      const scale = ngramScale(buckets.length)
      addTo(product, buckets, weight * scale * scale * sumOf(direction, buckets))
    }
    const step = norm / dot(direction, product)
    for (let index = 0; index < size; index++) {
      weights[index] = (weights[index] ?? 0) + step * (direction[index] ?? 0)
      residual[index] = (residual[index] ?? 0) - step * (product[index] ?? 0)
    }
    const next = dot(residual, residual)
    for (let index = 0; index < size; index++)
      direction[index] = (residual[index] ?? 0) + (next / norm) * (direction[index] ?? 0)
    norm = next
  }
  return weights
}

function sumOf(values: Float64Array, buckets: Uint32Array): number {
  let sum = 0
  for (let at = 0; at < buckets.length; at++) sum += values[buckets[at] ?? 0] ?? 0
  return sum
}

function addTo(values: Float64Array, buckets: Uint32Array, amount: number): void {
  for (let at = 0; at < buckets.length; at++) values[buckets[at] ?? 0] = (values[buckets[at] ?? 0] ?? 0) + amount
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let index = 0; index < left.length; index++) sum += (left[index] ?? 0) * (right[index] ?? 0)
  return sum
}
