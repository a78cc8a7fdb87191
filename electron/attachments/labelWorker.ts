import { parentPort, workerData } from 'node:worker_threads'
import { createDetector } from '../sensitivity/detector.ts'
import { labelPieces } from '../sensitivity/labelPieces.ts'
import { createOwnRules } from '../sensitivity/ownRules.ts'
import { labelRequestSchema, type LabelMessage } from './labelMessages.ts'

/** Labels one long text beside the app, whose own thread goes on meanwhile. */
const { text, rules } = labelRequestSchema.parse(workerData)
const own = createOwnRules(rules)
if (!own.ok) throw new Error(`A rule that was accepted makes no sense: ${own.error.problem.kind}`)
const { label } = createDetector(() => own.value)
// The rule speaks of windows; between threads there is no origin.
// eslint-disable-next-line unicorn/require-post-message-target-origin
const send = (message: LabelMessage) => parentPort?.postMessage(message)
send({ type: 'label', label: labelPieces(text, label, (share) => send({ type: 'progress', share })) })
