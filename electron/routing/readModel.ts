import { z } from 'zod'
import type { Expert, Model } from './model.ts'
import type { Trees } from './trees.ts'

const treesSchema = z.object({
  depth: z.number(),
  features: z.string(),
  thresholds: z.string(),
  leaves: z.string(),
  leafStep: z.number(),
})
const expertSchema = z.object({ ngrams: z.string(), ngramStep: z.number(), trees: treesSchema })

/** The file that training writes: numbers by name, long rows of them as base64 of little-endian bytes. */
export const modelFileSchema = z.object({
  everyday: expertSchema,
  exam: expertSchema,
  likeness: expertSchema,
  slope: z.number(),
  border: z.number(),
  typical: z.array(z.number()),
  classes: z.array(z.object({ name: z.string(), expert: expertSchema })),
})
export type ModelFile = z.infer<typeof modelFileSchema>

export function readModel(file: ModelFile): Model {
  return {
    ...file,
    everyday: readExpert(file.everyday),
    exam: readExpert(file.exam),
    likeness: readExpert(file.likeness),
    classes: file.classes.map(({ name, expert }) => ({ name, expert: readExpert(expert) })),
  }
}

export function writeModel(model: Model): ModelFile {
  return {
    ...model,
    everyday: writeExpert(model.everyday),
    exam: writeExpert(model.exam),
    likeness: writeExpert(model.likeness),
    typical: [...model.typical],
    classes: model.classes.map(({ name, expert }) => ({ name, expert: writeExpert(expert) })),
  }
}

const readExpert = ({ ngrams, ngramStep, trees }: ModelFile['everyday']): Expert => ({
  ngrams: new Int8Array(bytesOf(ngrams)),
  ngramStep,
  trees: readTrees(trees),
})

const readTrees = ({ depth, features, thresholds, leaves, leafStep }: ModelFile['everyday']['trees']): Trees => ({
  depth,
  features: new Uint8Array(bytesOf(features)),
  thresholds: new Float32Array(bytesOf(thresholds)),
  leaves: new Int16Array(bytesOf(leaves)),
  leafStep,
})

const writeExpert = ({ ngrams, ngramStep, trees }: Expert): ModelFile['everyday'] => ({
  ngrams: textOf(ngrams),
  ngramStep,
  trees: writeTrees(trees),
})

const writeTrees = ({ depth, features, thresholds, leaves, leafStep }: Trees): ModelFile['everyday']['trees'] => ({
  depth,
  features: textOf(features),
  thresholds: textOf(thresholds),
  leaves: textOf(leaves),
  leafStep,
})

/** Copied, since a view of wider numbers needs its bytes aligned. */
const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, 'base64')).buffer
const textOf = ({ buffer, byteOffset, byteLength }: NodeJS.TypedArray): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64')
