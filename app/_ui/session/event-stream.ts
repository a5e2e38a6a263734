/** One event of a stream as it was written; its data is JSON. */
export interface StreamEvent {
  readonly event: string
  readonly data: string
  readonly id: string | null
}

/** The events in a `text/event-stream`, as they come; `onWord` is told of every sign of life, also of those that say nothing. */
export async function* eventsIn(
  body: ReadableStream<Uint8Array>,
  onWord: () => void = () => {},
): AsyncGenerator<StreamEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      onWord()
      text += decoder.decode(value, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = eventOf(block)
        if (event) yield event
      }
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

/** A line that begins with a colon is a heartbeat, and no event. */
function eventOf(block: string): StreamEvent | null {
  const fields = new Map(
    block.split('\n').flatMap((line): [string, string][] => {
      const at = line.indexOf(':')
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1).replace(/^ /, '')]] : []
    }),
  )
  const [event, data] = [fields.get('event'), fields.get('data')]
  return event !== undefined && data !== undefined ? { event, data, id: fields.get('id') ?? null } : null
}
