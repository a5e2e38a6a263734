import { createReadStream } from 'node:fs'

export interface Block {
  readonly text: string
  /** The number of the line on which it begins, from one. */
  readonly row: number
  /** How much of it stood in the block before as well. */
  readonly again: number
}

export type Layout = 'cells' | 'fields' | 'lines'

const most = 1 << 21
const overlap = 256

/**
 * A file in pieces that end with a line, so that it is never held whole; cells in quotes are not cut in two. A line too
 * long to hold is cut where it must be, and what stands around the cut is in both pieces. Throws where it is not UTF-8.
 */
export async function* blocksOf(path: string, layout: Layout): AsyncGenerator<Block> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let row = 1
  let again = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
    rest += decoder.decode(piece, { stream: true })
    const end = layout === 'cells' ? lastRowEnd(rest) : rest.lastIndexOf('\n') + 1
    const cut = end > 0 ? end : rest.length > most ? lastSpace(rest) : 0
    if (cut === 0) continue
    yield { text: rest.slice(0, cut), row, again }
    const kept = layout === 'lines' || end === 0 ? keptFrom(rest, cut) : cut
    row += linesIn(rest, kept)
    rest = rest.slice(kept)
    again = cut - kept
  }
  rest += decoder.decode()
  if (rest.length > again) yield { text: rest, row, again }
}

/** After the last line feed that stands outside quotes. */
function lastRowEnd(text: string): number {
  let isQuoted = false
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) isQuoted = !isQuoted
    else if (code === 10 && !isQuoted) end = at + 1
  }
  return end
}

const lastSpace = (text: string): number => {
  const found = text.lastIndexOf(' ') + 1
  return found > text.length / 2 ? found : text.length
}

/** From the beginning of a word, so that the end of a longer one is not taken for a name. */
function keptFrom(text: string, cut: number): number {
  const blank = /\s/g
  blank.lastIndex = Math.max(0, cut - overlap)
  const found = blank.exec(text)
  return found && found.index < cut && found.index > 0 ? found.index + 1 : Math.max(1, cut - overlap)
}

function linesIn(text: string, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
