import type { Block, Layout } from './text-blocks'

/** A part of a block that is searched by itself, to say where something was found. */
export interface Part {
  readonly row: number
  /** The number of the column from one, the name of a field, or nothing in plain text. */
  readonly column: string
  readonly text: string
}

/** What a file is, by the ending of its name. */
export function layoutOf(name: string): Layout {
  if (/\.(csv|tsv)$/i.test(name)) return 'cells'
  return /\.(json|jsonl|ndjson)$/i.test(name) ? 'fields' : 'lines'
}

/** Where a name is broken between two lines. */
export const overTheEnd = 'over the end of the line'

/** As it is read when it is searched whole. What is escaped in JSON is undone. */
export const readable = (layout: Layout, text: string): string =>
  layout === 'fields' && text.includes('\\') ? unescaped(text) : text

/** What stands between the cells: as most of the first line has it. */
export function separatorOf(name: string, firstLine: string): string {
  if (/\.tsv$/i.test(name)) return '\t'
  return firstLine.split(';').length > firstLine.split(',').length ? ';' : ','
}

export function partsOf(layout: Layout, block: Block, separator: string): Iterable<Part> {
  switch (layout) {
    case 'cells':
      return cellsOf(block, separator)
    case 'fields':
      return fieldsOf(block)
    case 'lines':
      return linesOf(block)
  }
}

function* cellsOf({ text, row }: Block, separator: string): Generator<Part> {
  let line = row
  let column = 1
  for (let at = 0; at < text.length; ) {
    const end = cellEnd(text, at, separator)
    const cell = text.slice(at, end)
    yield { row: line, column: `column ${column}`, text: cell }
    line += cell.split('\n').length - 1 + (text[end] === '\n' ? 1 : 0)
    column = text[end] === '\n' ? 1 : column + 1
    at = end + 1
  }
}

function cellEnd(text: string, start: number, separator: string): number {
  let isQuoted = false
  for (let at = start; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (!isQuoted && (text[at] === separator || text[at] === '\n')) return at
  }
  return text.length
}

function* fieldsOf({ text, row }: Block): Generator<Part> {
  let line = row
  let done = 0
  let name = ''
  for (const { index, 0: whole, 1: inQuotes, 2: colon } of text.matchAll(
    /"((?:[^"\\]|\\.)*)"?(\s*:)?|[^\s"{}[\],:]+/g,
  )) {
    line += text.slice(done, index).split('\n').length - 1
    done = index
    const words = unescaped(inQuotes ?? whole)
    yield { row: line, column: colon ? 'the name of a field' : name && `field ${name}`, text: words }
    if (colon) name = words
  }
}

/** Each line that is new, and then each end of a line with the beginning of the next. */
function* linesOf({ text, row, again }: Block): Generator<Part> {
  const lines = text.split('\n')
  const ends: number[] = []
  for (const line of lines) ends.push((ends.at(-1) ?? -1) + line.length + 1)
  const isNew = (index: number) => (ends[index] ?? 0) > again
  for (const [index, line] of lines.entries()) if (isNew(index)) yield { row: row + index, column: '', text: line }
  for (const [index, line] of lines.entries())
    if (isNew(index + 1))
      yield {
        row: row + index,
        column: overTheEnd,
        text: `${line.slice(-120)} ${(lines[index + 1] ?? '').slice(0, 120)}`,
      }
}

const marks: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' }

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, mark: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (marks[mark] ?? mark),
  )
}
