/** A fetch that answers every request with these bytes, in these runs. */
export const replay =
  (runs: readonly Uint8Array[], contentType: string): typeof fetch =>
  async () => {
    const waiting = runs.values()
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const { done, value } = waiting.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      },
    })
    return new Response(body, { headers: { 'content-type': contentType } })
  }

/** The same bytes, cut at these places. */
export function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const borders = [0, ...new Set(places.map((place) => place % bytes.length))].toSorted((a, b) => a - b)
  return borders.map((start, index) => bytes.subarray(start, borders[index + 1] ?? bytes.length))
}
