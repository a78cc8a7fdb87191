/** Thrown into a response body that goes on for too long. */
export class ResponseTooLarge extends Error {
  override readonly name = 'ResponseTooLarge'
}

/** Passes a body on, counted after it was unpacked, so that neither an endless answer nor a zip bomb fills the memory. */
export function capBody(body: ReadableStream<Uint8Array>, maxBytes: number): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let bytes = 0
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) return controller.close()
      bytes += value.byteLength
      if (bytes <= maxBytes) return controller.enqueue(value)
      const error = new ResponseTooLarge(`the answer is larger than ${maxBytes} bytes`)
      controller.error(error)
      await reader.cancel(error)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}
