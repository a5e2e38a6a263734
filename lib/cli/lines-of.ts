/** The lines of a stream in UTF-8, whatever the pieces that it comes in. */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  for await (const piece of input) {
    const lines = decoder.decode(piece, { stream: true }).split('\n')
    const rest = lines.pop() ?? ''
    for (const line of lines) {
      yield parts.length > 0 ? parts.join('') + line : line
      parts = []
    }
    if (rest) parts.push(rest)
  }
  parts.push(decoder.decode())
  const last = parts.join('')
  if (last) yield last
}
