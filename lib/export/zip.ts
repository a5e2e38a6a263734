import { PassThrough, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'

export interface Entry {
  readonly path: string
  readonly content: Iterable<Buffer> | AsyncIterable<Buffer>
}

/**
 * A zip of entries in their order, as it is read; an entry is asked for when the one before it has been taken in. The
 * same entries give the same bytes: each bears the day that zip counts from, and no trace of when, where or by whom.
 */
export function zipOf(entries: AsyncIterable<Entry>): Readable {
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }
  const zip = new ZipFile()
  const closed = new PassThrough()
  const fail = (error: Error) => closed.destroy(error)
  zip.on('error', fail)
  zip.outputStream.pipe(closed)
  fill().catch(fail)
  return closed

  async function fill() {
    let source = Readable.from([])
    closed.once('close', () => source.destroy()) // whoever read it has gone
    for await (const { path, content } of entries) {
      source = Readable.from(content, { objectMode: true, highWaterMark: 1 })
      zip.addReadStream(source, path, options)
      await finished(source)
    }
    zip.end()
  }
}

/** The same bytes in parts of one size, the last one smaller. */
export async function* inParts(bytes: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    waiting.push(chunk)
    length += chunk.length
    while (length >= size) {
      const all = Buffer.concat(waiting)
      yield all.subarray(0, size)
      waiting = [all.subarray(size)]
      length -= size
    }
  }
  if (length > 0) yield Buffer.concat(waiting)
}
