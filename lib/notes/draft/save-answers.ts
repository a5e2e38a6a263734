import canonicalize from 'canonicalize'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { lastly, together } from '@/db/prepared'
import { asActor, sqlState } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, seesNote, whyNot } from '@/lib/access/may-notes'
import { record, recordTold } from '@/lib/audit/record'
import { definitionOf } from '@/lib/notes/definition'
import type { PathValue } from '@/lib/notes/fields'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote, type OpenNote } from '@/lib/notes/note-repository'
import { pathSchema } from '@/lib/notes/path-schema'
import { parsePath } from '@/lib/notes/paths'
import { allow, Refusal } from '@/lib/outcome/refusal'
import type { DataKey } from '@/lib/seal/envelope'
import { rowsOf, touchKindsOf } from '@/lib/trial/study/touch-kinds'
import {
  type Change,
  conflictOf,
  type Saved,
  type SentChange,
  type Standing,
  type saveAnswersInput,
} from './answer-change'
import { type AnswerRow, type ChangeRow, linesOf, type WrittenAnswer, writeAnswer } from './answer-repository'
import { dayNotOpen } from './days-open'
import { type HeldNote, holdNote } from './held-note-repository'
import { isQuote, whyNotQuoted } from './not-quoted'
import { agreedWithOneself, withTicks } from './own-ticks'
import { answeredAgain, sentBefore, sorted } from './replayed-changes'
import { hasRoomFacts, keepRoomFacts } from './room-facts'
import { hasSafetyFacts, keepSafetyFacts } from './safety-facts'
import { openAnswer, sealAnswer, sealChange } from './sealed-answer'
import { strangersIn } from './strangers'

/** Saves changes of a draft, each on its own path. The answer comes only after they are committed. */
export async function saveAnswers(actor: Actor, input: z.output<typeof saveAnswersInput>): Promise<Saved> {
  return asActor(actor.staffId, async tx => {
    const held = await heldBy(tx, actor, input)
    const { note, key, answers, changes: known } = held
    const { fresh, replayed } = sorted(note.id, key, input.changes, known)
    const again = await answeredAgain(tx, note.id, key, replayed)
    if (again && fresh.length === 0) return again
    allow(mayNotes.write(actor, note), whyNot('write', actor, { ...note, authors: [] })) // who wrote before gives no right to write
    const at = note.foundAt
    const changes = await fitting(tx, actor, held, fresh)
    const written = changes.map(one => weighed(note, key, one, answers, { by: actor.staffId, at }))
    await writeAll(tx, actor, held, written)
    return {
      savedAt: at,
      revisions: {
        ...again?.revisions,
        ...Object.fromEntries(written.map(one => [one.change.path, one.change.revision])),
      },
      conflicts: [...(again?.conflicts ?? []), ...written.flatMap(lost)],
    }
  })
}

/** The note, held against every other writer, and what stands in it where these changes go. */
async function heldBy(tx: Tx, actor: Actor, { noteId, changes }: z.output<typeof saveAnswersInput>): Promise<HeldNote> {
  const paths = changes.map(one => one.path).filter(path => /^[\w.-]+$/.test(path))
  const held = await holdNote(tx, {
    noteId,
    paths: withTicks(paths),
    changes: changes.flatMap(one => [one.id, ...(one.resolves ? [one.resolves] : [])]),
  })
  if (held && seesNote(actor, held.note)) return held
  await findNote(tx, actor, noteId) // what nobody may know of is not found
  throw new Refusal('not_permitted')
}

/** Every value fits its place in the definition, or none is saved and each misfit is named. */
async function fitting(
  tx: Tx,
  actor: Actor,
  { note, answers: ticks, changes: known }: HeldNote,
  changes: readonly SentChange[],
): Promise<Change[]> {
  const definition = definitionOf(note.definition, undefined, rowsOf(touchKindsOf(note.settings)))
  const strangers = await strangersIn(tx, definition, changes)
  const unquoted = await whyNotQuoted(tx, note, changes)
  const misfits: [path: string, problem: string][] = []
  const fit = changes.flatMap(one => {
    const result = pathSchema(definition, one.path)?.safeParse(one.value)
    const stranger = strangers.has(one.path) ? 'Choose a person of this study.' : null
    const early = result?.success ? dayNotOpen(note, parsePath(definition, one.path), result.data) : null
    const other =
      (result?.success
        ? agreedWithOneself(note, actor.staffId, { ...one, value: result.data }, { with: changes, ticks })
        : null) ??
      settlesAnother(note, one, known) ??
      stranger ??
      early ??
      (isQuote(one.path) ? unquoted : null)
    if (result?.success && !other) return [{ ...one, value: result.data }]
    misfits.push([one.path, other ?? result?.error?.issues[0]?.message ?? 'This note has no such place.'])
    return []
  })
  if (misfits.length > 0) throw new Refusal('invalid', undefined, Object.fromEntries(misfits))
  return fit
}

/** A conflict is settled at its own place: the sentence that says so, or null. */
function settlesAnother(
  note: OpenNote,
  { path, resolves }: SentChange,
  known: ReadonlyMap<string, ChangeRow>,
): string | null {
  if (!resolves) return null
  const conflict = known.get(resolves)
  const isHere = conflict?.noteId === note.id && conflict.path === path && conflict.state === 'conflict'
  return isHere ? null : 'There is no choice between two answers here.'
}

interface Written extends WrittenAnswer {
  readonly value: PathValue
  readonly commitment: string
  /** What stands instead, where this one lost. */
  readonly stands: Standing | null
}
interface Who {
  readonly by: string
  readonly at: string
}

/** The changes, the answers that they became and the event that says so: all of it, or nothing. */
async function writeAll(tx: Tx, actor: Actor, { note, head }: HeldNote, written: readonly Written[]): Promise<void> {
  const event = noteEvent(note, 'note.saved', {
    changes: written.map(({ change, commitment }) => [change.path, change.revision, change.state, commitment]),
  })
  const rows = written.map(one =>
    writeAnswer(tx, one).catch(error => {
      throw sqlState(error) === uniqueViolation ? sentBefore(one.change) : error // in another note, out of sight, or at this moment
    }),
  )
  const answered = Object.fromEntries(written.flatMap(({ answer, value }) => (answer ? [[answer.path, value]] : [])))
  if (hasSafetyFacts(note, answered) || hasRoomFacts(note, answered)) {
    await together(...rows)
    await keepSafetyFacts(tx, actor, note, answered)
    await keepRoomFacts(tx, note, answered)
    await record(tx, recorderOf(actor, note, mayNotes.write), event)
  } else {
    for (const row of rows) lastly(tx, row)
    recordTold(tx, recorderOf(actor, note, mayNotes.write), event, head, written.flatMap(linesOf).join('\n'))
  }
}

/** A change on top of what its writer saw becomes the answer (in `answers`); any other is kept as a conflict. */
function weighed(note: OpenNote, key: DataKey, one: Change, answers: Map<string, AnswerRow>, who: Who): Written {
  const { id: noteId, studyId, siteId, participantId } = note
  const place = { noteId, studyId, siteId, participantId, path: one.path, ...who }
  const before = answers.get(one.path)
  const isNext = one.base === (before?.revision ?? one.base)
  const stands = before && !isNext ? { ...before, value: openAnswer(key, before) } : null
  const wins = !stands || isEqual(stands.value, one.value)
  const revision = (before?.revision ?? 0) + (wins ? 1 : 0)
  const row = { ...place, id: one.id, base: one.base, revision, resolves: one.resolves ?? null }
  const { bytes: sealed, commitment } = sealChange(key, row, one.value)
  const change = { ...row, sealed, state: wins ? ('applied' as const) : ('conflict' as const) }
  if (!wins) return { change, answer: null, value: one.value, commitment, stands }
  const answer = { ...place, revision, sealed: sealAnswer(key, { ...place, revision }, one.value).bytes }
  answers.set(one.path, answer)
  return { change, answer, value: one.value, commitment, stands: null }
}

const uniqueViolation = '23505'
const isEqual = (one: PathValue, other: PathValue) => canonicalize(one) === canonicalize(other)

const lost = ({ change, value, stands }: Written) => (stands ? [conflictOf(change, value, stands)] : [])
