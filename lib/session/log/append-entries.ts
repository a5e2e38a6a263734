import canonicalize from 'canonicalize'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { lastly, together } from '@/db/prepared'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { record, recordTold } from '@/lib/audit/record'
import { momentOf } from '@/lib/clock/device-clock'
import { definitionOf, distressToOf } from '@/lib/notes/definition'
import { addEntry, addLate, type EntryRow, type LateRow, lineOf } from '@/lib/notes/log/entry-repository'
import { type HeldLog, holdLog } from '@/lib/notes/log/held-log-repository'
import { openEntry, sealEntry } from '@/lib/notes/log/sealed-entry'
import { noteEvent } from '@/lib/notes/note-event'
import { findRow } from '@/lib/notes/note-repository'
import { allow } from '@/lib/outcome/refusal'
import type { DataKey } from '@/lib/seal/envelope'
import { tellOthers } from '@/lib/session/live/tell-others'
import { limitsOf } from '@/lib/session/vitals/vital-limits'
import { type appendEntriesInput, idOf, mostEntries, readEntry, type SentEntry } from './entry-input'
import { asksForMore, followEntries } from './follow-entries'
import { strangersTo } from './named-in-entry'
import { isUndo, type Tap } from './undo'
import { unsaidOf } from './unsaid'
import { whyNotThen } from './why-not-then'
import { zeroOf } from './zero'

/** What became of each entry: in the log, kept too late for it, or refused with the reason. */
export interface Appended {
  readonly saved: readonly { readonly id: string; readonly seq: number; readonly receivedAt: string }[]
  readonly kept: readonly { readonly id: string }[]
  readonly refused: readonly { readonly id: string; readonly reason: string }[]
}

/** Adds to the log of a session day, each entry for itself, once; answered only after it is committed. */
export async function appendEntries(actor: Actor, input: z.output<typeof appendEntriesInput>): Promise<Appended> {
  const read = input.entries.slice(0, mostEntries).map(one => ({ id: idOf(one), read: readEntry(one) }))
  const readable = read.flatMap(one => (typeof one.read === 'string' ? [] : [one.read]))
  const unread = read.flatMap(({ id, read: reason }) => (typeof reason === 'string' ? [{ id, reason }] : []))
  const beyond = input.entries.slice(mostEntries).map(one => ({ id: idOf(one), reason: tooMany }))
  const done = await asActor(actor.staffId, async tx => {
    const log = await logHeld(tx, actor, input.noteId, readable)
    const again = sentBefore(log, actor.staffId, readable)
    const once = onceEach(readable.filter(one => !again.has(one.id)))
    const fresh = input.onlyUnsaid ? await unsaidOf(tx, log, once) : once
    const refusals = await weighed(tx, actor, log, fresh)
    const written = await writeAll(
      tx,
      actor,
      log,
      fresh.filter(one => !refusals.has(one)),
    )
    return [...again.values(), written, refusedOf(refusals)]
  })
  tellOthers(input.noteId)
  const of = <K extends keyof Appended>(which: K) => done.flatMap(each => each[which] ?? []) as unknown as Appended[K]
  return { saved: of('saved'), kept: of('kept'), refused: [...unread, ...beyond, ...of('refused')] }
}

const tooMany = `At most ${mostEntries} entries in one batch. Send this one again in the next.`
const otherBody = 'Another entry was received under this id. What was received first stands.'

async function logHeld(tx: Tx, actor: Actor, noteId: string, sent: readonly SentEntry[]): Promise<HeldLog> {
  const ids = new Set(sent.flatMap(one => (one.concerns === null ? [one.id] : [one.id, one.concerns])))
  const held = await holdLog(tx, { noteId, ids: [...ids] })
  if (!held) await findRow(tx, actor, noteId, false) // what nobody may know of is not found
  allow(held !== null && mayNotes.log(actor, held.note))
  return held
}

/** What was received under these ids before: answered as the first time, if it is the same entry. */
function sentBefore({ key, received, elsewhere }: HeldLog, by: string, sent: readonly SentEntry[]) {
  return new Map(
    sent.flatMap((one): [string, Partial<Appended>][] => {
      const row = received.get(one.id)
      if (!row) return elsewhere.has(one.id) ? [[one.id, { refused: [{ id: one.id, reason: otherBody }] }]] : []
      return [[one.id, isSame(key, row, one, by) ? answered(row) : { refused: [{ id: one.id, reason: otherBody }] }]]
    }),
  )
}

const answered = (row: EntryRow | LateRow): Partial<Appended> =>
  'seq' in row ? { saved: [{ id: row.id, seq: row.seq, receivedAt: row.receivedAt }] } : { kept: [{ id: row.id }] }

/** Sent again, only the device's clock has moved on. */
const isSame = (key: DataKey, row: EntryRow | LateRow, one: SentEntry, by: string): boolean =>
  row.by === by &&
  row.kind === one.kind &&
  row.at === one.at &&
  row.concerns === one.concerns &&
  canonicalize(openEntry(key, row)) === canonicalize(one.body)

/** What came twice in one batch is answered once; what came under its id with another body stays, to be refused. */
const onceEach = (fresh: readonly SentEntry[]): SentEntry[] => {
  const first = new Map(fresh.toReversed().map(one => [one.id, one]))
  return fresh.filter(one => first.get(one.id) === one || said(one) !== said(first.get(one.id)))
}
const said = (one: SentEntry | undefined) => one && canonicalize([one.kind, one.at, one.concerns, one.body])

/** Why each of these can't be kept, where it can't: by time, by what it concerns, by whom it names. */
async function weighed(
  tx: Tx,
  { staffId: by }: Actor,
  log: HeldLog,
  fresh: readonly SentEntry[],
): Promise<Map<SentEntry, string>> {
  const strangers = await strangersTo(tx, log.note, fresh)
  const known = new Map([...log.received].map(([id, { kind, by }]) => [id, { kind, by }]))
  const limits = limitsOf(log.note.settings, log.note.siteId)
  const distressTo = distressToOf(definitionOf(log.note.definition))
  const ids = new Set<string>()
  const refusals = new Map<SentEntry, string>()
  let since = zeroOf(log)
  for (const one of fresh) {
    const receivedAt = log.note.foundAt
    const reason = ids.has(one.id)
      ? otherBody
      : (strangers.get(one) ??
        whyNotThen(one, { zero: since, receivedAt, known, by, late: log.frozen, limits, distressTo }))
    if (reason) refusals.set(one, reason)
    else if (one.kind === 'clock_zero') since = momentOf({ ...one, receivedAt })
    if (!reason) known.set(one.id, { kind: one.kind, by })
    ids.add(one.id)
  }
  return refusals
}

/** The entries and the event that says so: all of it, or nothing. */
async function writeAll(tx: Tx, actor: Actor, log: HeldLog, fitting: readonly SentEntry[]): Promise<Partial<Appended>> {
  if (fitting.length === 0) return {}
  const { note, frozen } = log
  const known = new Map<string, Tap>([
    ...log.received,
    ...fitting.map((one): [string, Tap] => [one.id, tapOf(one, actor, log)]),
  ])
  const written = fitting.map((one, index) => sealedIn(log, actor, one, index + 1, known))
  const event = noteEvent(note, frozen ? 'log.arrived_late' : 'log.added', {
    entries: written.map(({ row, commitment }) => [row.id, frozen ? null : row.seq, row.kind, commitment]),
  })
  const added = written.map(({ row: { seq, ...row } }) =>
    frozen ? addLate(tx, { ...row, version: note.version, appendixId: null }) : addEntry(tx, { ...row, seq }),
  )
  if (frozen || asksForMore(fitting)) {
    await together(...added)
    const followed = asksForMore(fitting) ? await followEntries(tx, actor, log, fitting) : []
    await record(tx, recorderOf(actor, note, mayNotes.log), event, ...followed)
  } else {
    for (const one of added) lastly(tx, one)
    recordTold(
      tx,
      recorderOf(actor, note, mayNotes.log),
      event,
      log.head,
      written.map(({ row }) => lineOf(row)).join('\n'),
    )
  }
  if (frozen) return { kept: written.map(({ row }) => ({ id: row.id })) }
  return { saved: written.map(({ row: { id, seq, receivedAt } }) => ({ id, seq, receivedAt })) }
}

function sealedIn(log: HeldLog, actor: Actor, one: SentEntry, index: number, known: ReadonlyMap<string, Tap>) {
  const { note, key, last } = log
  const { id: noteId, studyId, siteId, participantId } = note
  const { body, ...tapped } = tapOf(one, actor, log)
  const undoes = isUndo({ ...tapped, body }, known.get(one.concerns ?? '')) || null
  const { bytes: sealed, commitment } = sealEntry(key, { id: one.id, studyId }, body)
  return { row: { ...tapped, noteId, studyId, siteId, participantId, undoes, sealed, seq: last + index }, commitment }
}

const tapOf = (one: SentEntry, { staffId: by }: Actor, { note: { foundAt: receivedAt } }: HeldLog) => ({
  ...{ ...one, by, receivedAt },
})

const refusedOf = (refusals: ReadonlyMap<SentEntry, string>): Partial<Appended> => ({
  refused: [...refusals].map(([{ id }, reason]) => ({ id, reason })),
})
