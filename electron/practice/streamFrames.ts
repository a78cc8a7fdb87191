import type { Writable } from 'node:stream'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import type { Fault } from './fault.ts'
import type { Frame } from './frames.ts'
import type { Reply } from './practiceServer.ts'

export interface Pace {
  readonly firstTokenMs: number
  readonly tokensPerSecond: number
}

export interface StreamFrames {
  readonly frames: readonly Frame[]
  readonly contentType: string
  readonly encode: (frame: Frame) => string
  /** What the protocol sends when something goes wrong in the middle. */
  readonly errorFrame: Frame
  readonly pace: Pace
  /** 1: as long as it would really take. 0: no waiting. */
  readonly delayScale: number
  readonly fault: Fault | null
}

const lateUsageMs = 300

/** Sends an answer piece by piece at the speed of a model, with what is to go wrong in it. */
export async function streamFrames(reply: Reply, stream: StreamFrames): Promise<void> {
  const { response, signal } = reply
  const { fault, pace, delayScale, encode } = stream
  const pause = async (ms: number) => {
    if (ms * delayScale > 0) await wait(ms * delayScale, undefined, { signal })
    else await setImmediate(undefined, { signal })
  }
  const zip = fault?.kind === 'gzip' ? createGzip() : null
  zip?.pipe(response)
  const body = zip ?? response
  let sentBytes = 0

  async function send(bytes: Buffer): Promise<void> {
    const room = fault?.kind === 'reset' ? fault.afterBytes - sentBytes : Infinity
    const run = fault?.kind === 'split' ? fault.bytes : bytes.length
    const sendable = bytes.subarray(0, room)
    for (let start = 0; start < sendable.length; start += run) {
      if (!body.write(sendable.subarray(start, start + run))) await drained(body, signal)
      signal.throwIfAborted()
      if (fault?.kind === 'split') await setImmediate(undefined, { signal })
    }
    sentBytes += sendable.length
    if (bytes.length <= room) return
    await pause(20)
    response.socket?.resetAndDestroy()
    await goneOf(signal)
  }

  await pause(pace.firstTokenMs)
  response.writeHead(200, {
    'content-type': stream.contentType,
    ...(zip === null ? {} : { 'content-encoding': 'gzip' }),
  })
  response.socket?.setNoDelay(true)
  const begunAt = performance.now()
  let pieces = 0
  for (const frame of framesWith(stream)) {
    if (frame.part === 'text') {
      // By the clock: on a busy machine pieces come together, and the answer takes no longer than it should.
      const aheadMs = (pieces * 1000 * delayScale) / pace.tokensPerSecond - (performance.now() - begunAt)
      if (aheadMs > 0) await wait(aheadMs, undefined, { signal })
      else if (delayScale === 0) await setImmediate(undefined, { signal })
      pieces += 1
    }
    if (frame.part === 'usage' && fault?.kind === 'usage' && fault.how === 'late') await pause(lateUsageMs)
    await send(Buffer.from(encode(frame)))
    signal.throwIfAborted()
  }
  if (fault?.kind === 'idle') await goneOf(signal)
  else body.end()
}

/** Resolves when there is room to write again, or nobody left to write to. */
async function drained(body: Writable, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  body.once('drain', resolve)
  signal.addEventListener('abort', () => resolve(), { once: true })
  await promise
}

/** Resolves when the other side is gone. */
export function goneOf(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (signal.aborted) resolve()
  else signal.addEventListener('abort', () => resolve(), { once: true })
  return promise
}

function* framesWith({ frames, fault, errorFrame }: StreamFrames): Generator<Frame> {
  let pieces = 0
  for (const frame of frames) {
    if (frame.part === 'text') {
      if ((fault?.kind === 'idle' || fault?.kind === 'error-in-stream') && pieces >= fault.afterPieces) break
      pieces += 1
    }
    if (fault?.kind === 'no-finish-reason' && frame.part !== 'start' && frame.part !== 'text') return
    if (fault?.kind === 'dialect' && fault.dialect.done === false && frame.part === 'end') return
    yield frame
    if (fault?.kind === 'endless' && frame.part === 'text') yield* forever(frames.filter(({ part }) => part === 'text'))
  }
  if (fault?.kind === 'error-in-stream') yield errorFrame
}

function* forever(frames: readonly Frame[]): Generator<Frame> {
  for (;;) yield* frames
}
