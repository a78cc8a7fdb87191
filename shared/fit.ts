import { z } from 'zod'
import { formatMemory } from './bytes.ts'

/** Whether a model fits, with the figures it was judged by. */
export const fitSchema = z.object({
  /** `partly`: more than the graphics have, so the processor does a part, slowly. `no`: more than there is. */
  verdict: z.enum(['well', 'tight', 'partly', 'no']),
  place: z.enum(['card', 'unified', 'memory']),
  /** With a context of `contextTokens`. */
  neededBytes: z.number(),
  contextTokens: z.number().int(),
  /** What models may take on this machine. */
  budgetBytes: z.number(),
  tokensPerSecond: z.number(),
  /** False: guessed from the size of the model and the kind of machine. */
  isMeasured: z.boolean(),
})
export type Fit = z.infer<typeof fitSchema>

const placeWords: Readonly<Record<Fit['place'], string>> = {
  card: 'your graphics memory',
  unified: 'the memory your graphics may use',
  memory: 'the memory models may use here',
}

/** "Needs about 7.1 GB of the 10.3 GB …, so it fits well." */
export function describeFit(fit: Fit): string {
  const figures = `Needs about ${formatMemory(fit.neededBytes)} of ${formatMemory(fit.budgetBytes)} (${placeWords[fit.place]})`
  switch (fit.verdict) {
    case 'well':
      return `${figures}: it fits well.`
    case 'tight':
      return `${figures}: it fits, with little to spare.`
    case 'partly':
      return `${figures}: the processor does a part of it, slowly.`
    case 'no':
      return `${figures}: it does not fit.`
  }
}

/** "about 12 words a second" from tokens: three quarters of a word each, as OpenAI's documentation has it. */
export const describeSpeed = ({ tokensPerSecond, isMeasured }: Pick<Fit, 'tokensPerSecond' | 'isMeasured'>): string => {
  const digits = tokensPerSecond < 10 ? 1 : 0
  const amount = new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(tokensPerSecond)
  return isMeasured ? `${amount} tokens a second` : `about ${amount} tokens a second, guessed`
}
