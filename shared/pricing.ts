import { z } from 'zod'
import { modelKeySchema } from './model.ts'
import { priceSchema, type Price } from './money.ts'

/** What is known of the price of a model that bills. */
export const pricedModelSchema = modelKeySchema.extend({
  providerName: z.string(),
  /** The built-in list's; null where it says nothing. */
  listed: priceSchema.nullable(),
  /** The person's own, which comes before the list's. */
  own: priceSchema.nullable(),
})
export type PricedModel = z.infer<typeof pricedModelSchema>

export const priceOf = ({ own, listed }: Pick<PricedModel, 'own' | 'listed'>): Price | null => own ?? listed
