/** The same matter told of somebody and asked in general. */
export type Pair = readonly [told: string, asked: string]
