import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { DamagedBackup, openedChunks } from './backup-cipher'

/** What a backup begins with. */
export interface BackupHead {
  readonly version: 1
  readonly at: string
  /** Hashes of the migrations that its tables have. */
  readonly migrations: readonly string[]
}

/** What stands in a backup, piece by piece: marks, and between a table's mark and the next the rows of that table. */
export type Piece =
  | { readonly mark: 'backup'; readonly value: BackupHead }
  | { readonly mark: 'table'; readonly value: string }
  | { readonly mark: 'checkpoint'; readonly value: string }
  | { readonly mark: 'end'; readonly value: Readonly<Record<string, number>> }
  | { readonly mark: 'rows'; readonly value: readonly string[] }

/** A mark's line: a row's begins with a brace. */
export const line = (mark: string, value: unknown): string => `#${mark} ${JSON.stringify(value)}\n`

const rowsAtOnce = 1_000
const bytesAtOnce = 4_000_000

/** Reads a backup to its end, each part proved to be unaltered before anything of it is given. */
export async function readBackup(file: string, key: Buffer, use: (piece: Piece) => Promise<void>): Promise<void> {
  await pipeline(
    createReadStream(file),
    source => openedChunks(key, source),
    createGunzip(),
    async source => {
      for await (const piece of pieces(source)) await use(piece)
    },
  )
}

async function* pieces(source: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  let rows: string[] = []
  let bytes = 0
  for await (const text of linesIn(source)) {
    const isMark = text.startsWith('#')
    if (rows.length && (isMark || rows.length >= rowsAtOnce || bytes >= bytesAtOnce)) {
      yield { mark: 'rows', value: rows }
      rows = []
      bytes = 0
    }
    if (isMark) yield marked(text)
    else {
      rows.push(text)
      bytes += text.length
    }
  }
}

/** The content is authenticated: it is as this program wrote it. */
function marked(text: string): Piece {
  const [, mark, value] = /^#(\w+) (.*)$/s.exec(text) ?? []
  if (!mark || !value) throw new DamagedBackup('This backup was written by another version of Vigil.')
  return { mark, value: JSON.parse(value) } as Piece
}

async function* linesIn(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of source) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
