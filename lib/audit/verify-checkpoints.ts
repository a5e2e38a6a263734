import { asVerifier } from '@/db/work'
import { linesNow } from './checkpoint-file'
import { type Checkpoint, checkpointOf, lineOf } from './checkpoint-line'
import { checkpointsAfter } from './checkpoint-repository'
import { Tampering } from './finding'

/** Each checkpoint once, in order, the same in the file and in the table. The table may be ahead: the file is written after it. */
export async function* agreedCheckpoints(file: string): AsyncGenerator<Checkpoint> {
  const lines = fromFile(file)
  try {
    let line = await lines.next()
    let n = 0
    for await (const row of fromTable()) {
      n++
      if (row.n !== n) throw missing(n, 'the database')
      if (!line.done) {
        if (lineOf(line.value) !== lineOf(row)) throw altered(n, 'the file and the database hold different ones.')
        line = await lines.next()
      }
      yield row
    }
    if (!line.done) throw missing(n + 1, 'the database: rows were deleted, or an older state was put back')
  } finally {
    await lines.return(null)
  }
}

export const altered = (n: number, words: string) =>
  new Tampering('checkpoint_altered', { chain: 'checkpoints', seq: n }, `Checkpoint ${n}: ${words}`)

const missing = (n: number, where: string) =>
  new Tampering('checkpoint_missing', { chain: 'checkpoints', seq: n }, `Checkpoint ${n} is missing from ${where}.`)

/** So many lines back the same may stand again. */
const remembered = 1_000

/**
 * A line that a crash cut short is followed by the same checkpoint, whole. Two servers that made up one file at once may each have
 * written the same lines, one after another or in between: what stands there again, letter by letter, alters nothing.
 */
async function* fromFile(file: string): AsyncGenerator<Checkpoint> {
  const before = new Map<number, string>()
  let last: Checkpoint | null = null
  let damaged: number | null = null
  let number = 0
  for await (const line of linesNow(file)) {
    number++
    const checkpoint = checkpointOf(line)
    if (!checkpoint) {
      damaged ??= number
      continue
    }
    if (before.get(checkpoint.n) === line) continue
    const n: number = (last?.n ?? 0) + 1
    if (checkpoint.n > n) throw missing(n, `the file ${file}`)
    if (checkpoint.n < n || line !== lineOf(checkpoint))
      throw altered(checkpoint.n, `line ${number} of ${file} was altered.`)
    damaged = null
    last = checkpoint
    before.set(checkpoint.n, line)
    before.delete(checkpoint.n - remembered)
    yield checkpoint
  }
  if (damaged) throw altered((last?.n ?? 0) + 1, `line ${damaged} of ${file} is no checkpoint.`)
}

async function* fromTable(): AsyncGenerator<Checkpoint> {
  for (let n = 0; ; ) {
    const page = await asVerifier(tx => checkpointsAfter(tx, n))
    yield* page
    const last = page.at(-1)
    if (!last) return
    n = last.n
  }
}
