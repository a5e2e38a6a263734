import type { Tx } from '@/db/client'
import { asJob, asVerifier } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { type Instant, minutesAfter } from '@/lib/clock/instant'
import { keys } from '@/lib/seal/key-ring'
import { appendLines, lastLine } from './checkpoint-file'
import {
  type AnchoredHead,
  beforeTheFirst,
  type Checkpoint,
  checkpointHash,
  checkpointOf,
  lineOf,
  signedCheckpoint,
} from './checkpoint-line'
import {
  addCheckpoint,
  anchoredSince,
  checkpointNumber,
  checkpointsAfter,
  eventsSince,
  headsSince,
  lastCheckpoint,
  takesTurn,
} from './checkpoint-repository'

const everyMinutes = 5
const everyEvents = 1_000
/** An event is committed within this time of its `at`, or not at all. */
const commitMinutes = 5

/** Makes a checkpoint when it is time: five minutes after the last one, or a thousand events. */
export async function makeDueCheckpoint(file: string): Promise<number | null> {
  const due = await asVerifier(async tx => {
    const last = await lastCheckpoint(tx)
    if (!last || minutesAfter(last.at, everyMinutes) <= (await now(tx))) return true
    return (await eventsSince(tx, last.at)) >= everyEvents
  })
  return due ? makeCheckpoint(file) : null
}

/**
 * Anchors the heads that changed since the last checkpoint, in the table and in a file outside the database. What the
 * file missed, because it could not be reached, is made up in order. Gives the new number; null when nothing changed,
 * or another server is at it.
 */
export const makeCheckpoint = (file: string): Promise<number | null> => inTurn(() => anchored(file))

/** Makes up in this server’s file what others anchored since: which of them makes a checkpoint is left to chance. */
export const keepUp = (file: string): Promise<void> =>
  inTurn(async () => {
    const written = await lastWritten(file)
    await asJob(tx => agree(tx, file, written))
    await makeUp(file, written?.n ?? 0)
  })

let turn: Promise<unknown> = Promise.resolve()

/** One at a time in this process: two would write the same lines. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => {})
  return mine
}

async function lastWritten(file: string): Promise<Checkpoint | null> {
  const line = await lastLine(file)
  return line === null ? null : checkpointOf(line)
}

async function anchored(file: string): Promise<number | null> {
  const written = await lastWritten(file)
  const made = await asJob(async tx => {
    if (!(await takesTurn(tx))) return null
    await agree(tx, file, written)
    const checkpoint = await next(tx)
    if (checkpoint) await addCheckpoint(tx, checkpoint)
    return checkpoint
  })
  await makeUp(file, written?.n ?? 0)
  return made?.n ?? null
}

/** A database that was put back to an earlier state must not sign a second history. */
async function agree(tx: Tx, file: string, written: Checkpoint | null): Promise<void> {
  if (!written) return
  const known = await checkpointNumber(tx, written.n)
  if (!known || lineOf(known) !== lineOf(written))
    throw new Error(`Checkpoint ${written.n} of ${file} isn’t the one in the database. Run: vigil audit verify`)
}

async function next(tx: Tx): Promise<Checkpoint | null> {
  const last = await lastCheckpoint(tx)
  const at = await now(tx)
  const heads = await changedSince(tx, last?.at ?? null)
  if (heads.length === 0) return null
  const previous = last ? checkpointHash(last) : beforeTheFirst
  return signedCheckpoint({ n: (last?.n ?? 0) + 1, previous, at, heads }, keys().checkpoint)
}

/** A slow transaction may commit after a checkpoint what it began before it, so a stretch before the last one is looked at again. */
async function changedSince(tx: Tx, at: Instant | null): Promise<AnchoredHead[]> {
  const since = at && minutesAfter(at, -commitMinutes)
  const anchored = since ? await anchoredSince(tx, minutesAfter(since, -commitMinutes)) : []
  const known = new Set(anchored.map(([chain, seq]) => `${chain} ${seq}`))
  const heads = (await headsSince(tx, since)).filter(([chain, seq]) => !known.has(`${chain} ${seq}`))
  return heads.sort(([one], [other]) => (one < other ? -1 : 1))
}

async function makeUp(file: string, from: number): Promise<void> {
  for (let n = from; ; ) {
    const waiting = await asJob(tx => checkpointsAfter(tx, n))
    if (waiting.length === 0) return
    await appendLines(file, waiting.map(lineOf))
    n = waiting.at(-1)?.n ?? n
  }
}
