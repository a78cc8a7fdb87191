import { z } from 'zod'

/** A column that holds a value as JSON text. */
export const jsonColumn = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)

/** A column that is NULL or holds a value as JSON text. */
export const nullableJsonColumn = <Schema extends z.ZodType>(schema: Schema) => jsonColumn(schema).nullable()

export const toJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))
