import { isSameModel, type Destination, type ModelOption } from '../../shared/model.ts'
import type { CallTerms } from './dependencies.ts'
import { maxOutputTokens } from './gather.ts'

/** What calls are reserved and asked with, by what is known of the models now. */
export const termsFrom =
  (options: () => readonly ModelOption[]) =>
  (destination: Destination): CallTerms => {
    const option = options().find((known) => isSameModel(known.destination, destination))
    // A decision chooses nothing that is not there or has no price.
    if (!option?.price) throw new Error(`No price for ${destination.model}`)
    return {
      price: option.price,
      maxOutputTokens: Math.min(maxOutputTokens, option.maxOutputTokens ?? maxOutputTokens),
    }
  }
