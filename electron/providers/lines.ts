/** Lines of a body, whatever the pieces it arrives in; a last line without an end is one as well. */
export async function* readLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest: string[] = []
  const split = function* (text: string): Generator<string> {
    const [start = '', ...ends] = text.split('\n')
    rest.push(start)
    for (const end of ends) {
      yield rest.join('')
      rest = [end]
    }
  }
  for await (const bytes of body) yield* split(decoder.decode(bytes, { stream: true }))
  yield* split(`${decoder.decode()}\n`)
}
