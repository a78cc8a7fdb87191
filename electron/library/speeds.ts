import { z } from 'zod'
import type { AppError } from '../../shared/errors.ts'
import { speedSchema, type Speed } from '../../shared/library.ts'
import type { Result } from '../../shared/result.ts'
import type { Database } from '../storage/database.ts'
import { prepareQuery } from '../storage/query.ts'
import { saving } from '../storage/saving.ts'

interface OfModel {
  readonly providerId: string
  readonly model: string
}

/** How fast models were, and when they were last asked: by their answers, or by a test where there are too few. */
export interface Speeds {
  of(model: OfModel): { readonly speed: Speed | null; readonly lastUsedAt: number | null }
  saveTest(model: OfModel, speed: Speed): Result<undefined, AppError>
}

const answersThatTell = 3

export function createSpeeds(db: Database, now: () => number): Speeds {
  const ofModel = `json_extract(destination, '$.providerId') = :providerId AND json_extract(destination, '$.model') = :model`
  const lastUse = prepareQuery(
    db,
    z.object({ at: z.number().nullable() }),
    `SELECT max(started_at) AS at FROM attempts WHERE ${ofModel}`,
  )
  const newest = prepareQuery(
    db,
    speedSchema,
    `SELECT * FROM (
       SELECT 1000.0 * json_extract(usage, '$.outputTokens') / (total_ms - first_token_ms) AS tokensPerSecond,
         first_token_ms AS firstTokenMs
       FROM attempts
       WHERE ${ofModel} AND outcome = 'answered' AND usage_quality = 'exact' AND total_ms > first_token_ms
         AND json_extract(usage, '$.outputTokens') >= 16
       ORDER BY started_at DESC LIMIT 15
     ) ORDER BY tokensPerSecond`,
  )
  const test = prepareQuery(
    db,
    speedSchema,
    `SELECT tokens_per_second AS tokensPerSecond, first_token_ms AS firstTokenMs FROM model_tests
     WHERE provider_id = :providerId AND model = :model`,
  )
  const saveOne = db.prepare(
    `INSERT OR REPLACE INTO model_tests (provider_id, model, at, tokens_per_second, first_token_ms)
     VALUES (:providerId, :model, :at, :tokensPerSecond, :firstTokenMs)`,
  )
  return {
    of: ({ providerId, model }) => {
      const answers = newest.all({ providerId, model })
      const median = answers[Math.floor(answers.length / 2)] ?? null
      const speed = answers.length >= answersThatTell ? median : (test.first({ providerId, model }) ?? median)
      return { speed, lastUsedAt: lastUse.first({ providerId, model })?.at ?? null }
    },
    saveTest: ({ providerId, model }, speed) =>
      saving(() => void saveOne.run({ providerId, model, at: now(), ...speed })),
  }
}
