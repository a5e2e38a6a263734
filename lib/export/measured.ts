import { createHash } from 'node:crypto'

/** What a file turned out to be, once it has been read to its end. */
export interface Measured {
  readonly path: string
  readonly sha256: string
  readonly byteCount: number
  readonly rowCount: number
  /** Its beginning: the lines asked for, or fewer. */
  readonly head: string
}
export interface Piece {
  readonly content: Buffer
  readonly rowCount: number
}

/** Passes a file's pieces on and tells at its end what they came to. */
export async function* measured(
  path: string,
  pieces: AsyncIterable<Piece> | Iterable<Piece>,
  headLines: number,
  tell: (file: Measured) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let [byteCount, rowCount, head] = [0, 0, '']
  for await (const piece of pieces) {
    hash.update(piece.content)
    byteCount += piece.content.length
    rowCount += piece.rowCount
    if (linesIn(head) < headLines) head = firstLines(head + piece.content.toString('utf8'), headLines)
    yield piece.content
  }
  tell({ path, sha256: hash.digest('hex'), byteCount, rowCount, head })
}

const linesIn = (text: string): number => text.split('\n').length - 1

const firstLines = (text: string, lines: number): string =>
  text
    .split('\n')
    .slice(0, lines)
    .join('\n')
    .concat(linesIn(text) >= lines ? '\n' : '')
