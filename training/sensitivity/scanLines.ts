import { createInterface } from 'node:readline'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { scanText } from '../../electron/sensitivity/scan.ts'
import { parseLine } from './parseLine.ts'

/** Reads {"id","text"} lines and prints {"id","level","findings","micros"}: the built-in rules alone, without any settings. */
const detector = createDetector()
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const { id, text } = parseLine(line)
  const { level, findings, micros } = scanText(text, detector, () => performance.now())
  process.stdout.write(`${JSON.stringify({ id, level, findings, micros })}\n`)
}
