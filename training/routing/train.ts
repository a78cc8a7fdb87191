import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readFeatures } from '../../electron/routing/model.ts'
import { writeModel } from '../../electron/routing/readModel.ts'
import { findRequest } from '../../electron/routing/request.ts'
import { readBenchmarks } from './benchmarks.ts'
import { fitModel } from './fit.ts'
import { readRequests, withCarelessCopies } from './requests.ts'

/** node training/routing/train.ts --data DIR: learns electron/routing/weights.json anew, the same bytes every time. */
const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
if (data === undefined) throw new Error('usage: node training/routing/train.ts --data DIR')

const written = withCarelessCopies(readRequests()).map((row) => ({
  ...row,
  features: readFeatures(findRequest(row.text)),
}))
const benchmarks = readBenchmarks(data).map((row) => ({ ...row, features: readFeatures(findRequest(row.prompt)) }))
const file = join(import.meta.dirname, '../../electron/routing/weights.json')
writeFileSync(file, `${JSON.stringify(writeModel(fitModel(written, benchmarks)), null, 2)}\n`)
console.log(`learned from ${written.length} written requests and ${benchmarks.length} benchmark rows`)
