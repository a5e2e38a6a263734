import canonicalize from 'canonicalize'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { together } from '@/db/prepared'
import { asActor, sqlState } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import type { DataKey } from '@/lib/seal/envelope'
import { rowsOf, touchKindsOf } from '@/lib/trial/touch-kinds'
import {
  type Change,
  conflictOf,
  type Saved,
  type SentChange,
  type Standing,
  type saveAnswersInput,
} from './answer-change'
import { type AnswerRow, addChange, answersAt, type ChangeRow, changesById, putAnswer } from './answer-repository'
import { dayNotOpen } from './days-open'
import { definitionOf } from './definition'
import type { PathValue } from './fields'
import { isQuote, whyNotQuoted } from './not-quoted'
import { noteEvent } from './note-event'
import { aroundOf, findRow, type OpenNote } from './note-repository'
import { agreedWithOneself, withTicks } from './own-ticks'
import { pathSchema } from './path-schema'
import { parsePath } from './paths'
import { answeredAgain, sentBefore, sorted } from './replayed-changes'
import { keepRoomFacts } from './room-facts'
import { keepSafetyFacts } from './safety-facts'
import { openAnswer, recordKeyOf, sealAnswer, sealChange } from './sealed-answer'
import { strangersIn } from './strangers'

/** Saves changes of a draft, each on its own path. The answer comes only after they are committed. */
export async function saveAnswers(actor: Actor, input: z.output<typeof saveAnswersInput>): Promise<Saved> {
  return asActor(actor.staffId, async tx => {
    const { note, key, current, known } = await held(tx, actor, input)
    const { fresh, replayed } = sorted(note.id, key, input.changes, known)
    const again = await answeredAgain(tx, note.id, key, replayed)
    if (again && fresh.length === 0) return again
    allow(mayNotes.write(actor, note), whyNot('write', actor, { ...note, authors: [] })) // who wrote before gives no right to write
    const at = note.foundAt
    const changes = await fitting(tx, note, actor, fresh, current)
    const written = changes.map(one => weighed(note, key, one, current, { by: actor.staffId, at }))
    await writeAll(tx, actor, note, written, current)
    return {
      savedAt: at,
      revisions: { ...again?.revisions, ...Object.fromEntries(written.map(({ row }) => [row.path, row.revision])) },
      conflicts: [...(again?.conflicts ?? []), ...written.flatMap(lost)],
    }
  })
}

/** The note, held against every other writer, and what stands in it where these changes go. */
async function held(tx: Tx, actor: Actor, { noteId, changes }: z.output<typeof saveAnswersInput>) {
  const row = await findRow(tx, actor, noteId, true)
  const ids = changes.map(one => one.id)
  const paths = changes.map(one => one.path).filter(path => /^[\w.-]+$/.test(path))
  const [around, key, known, current] = await together(
    aroundOf(tx, row),
    recordKeyOf(tx, row),
    changesById(tx, ids),
    answersAt(tx, noteId, withTicks(paths)),
  )
  return { note: { ...row, ...around }, key, known, current }
}

/** Every value fits its place in the definition, or none is saved and each misfit is named. */
async function fitting(
  tx: Tx,
  note: OpenNote,
  actor: Actor,
  changes: readonly SentChange[],
  ticks: ReadonlyMap<string, AnswerRow>,
): Promise<Change[]> {
  const definition = definitionOf(note.definition, undefined, rowsOf(touchKindsOf(note.settings)))
  const settled = await changesById(
    tx,
    changes.flatMap(one => one.resolves ?? []),
  )
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
      settlesAnother(note, one, settled) ??
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

interface Written {
  readonly row: Omit<ChangeRow, 'sealed'>
  readonly sealed: Buffer
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
async function writeAll(
  tx: Tx,
  actor: Actor,
  note: OpenNote,
  written: readonly Written[],
  current: ReadonlyMap<string, AnswerRow>,
): Promise<void> {
  const won = new Set(written.filter(one => one.stands === null).map(one => one.row.path))
  const added = written.map(({ row, sealed }) =>
    addChange(tx, { ...row, sealed }).catch(error => {
      throw sqlState(error) === uniqueViolation ? sentBefore(row) : error // in another note, out of sight, or at this moment
    }),
  )
  const put = [...current.values()].filter(answer => won.has(answer.path)).map(answer => putAnswer(tx, answer))
  const answered = written.filter(one => one.stands === null).map(({ row, value }) => [row.path, value])
  await keepSafetyFacts(tx, actor, note, Object.fromEntries(answered))
  await keepRoomFacts(tx, note, Object.fromEntries(answered))
  const event = noteEvent(note, 'note.saved', {
    changes: written.map(({ row, commitment }) => [row.path, row.revision, row.state, commitment]),
  })
  await together(...added, ...put, record(tx, recorderOf(actor, note), event))
}

/** A change on top of what its writer saw becomes the answer (in `current`); any other is kept as a conflict. */
function weighed(note: OpenNote, key: DataKey, one: Change, current: Map<string, AnswerRow>, who: Who): Written {
  const { id: noteId, studyId, siteId, participantId } = note
  const place = { noteId, studyId, siteId, participantId, path: one.path, ...who }
  const answer = current.get(one.path)
  const stands = answer ? { ...answer, value: openAnswer(key, answer) } : null
  const wins = !stands || one.base === stands.revision || isEqual(stands.value, one.value)
  const revision = (stands?.revision ?? 0) + (wins ? 1 : 0)
  const state = wins ? ('applied' as const) : ('conflict' as const)
  const row = { ...place, id: one.id, base: one.base, revision, state, resolves: one.resolves ?? null }
  const { bytes: sealed, commitment } = sealChange(key, row, one.value)
  if (wins)
    current.set(one.path, { ...place, revision, sealed: sealAnswer(key, { ...place, revision }, one.value).bytes })
  return { row, sealed, value: one.value, commitment, stands: wins ? null : stands }
}

const uniqueViolation = '23505'
const isEqual = (one: PathValue, other: PathValue) => canonicalize(one) === canonicalize(other)

const lost = ({ row, value, stands }: Written) => (stands ? [conflictOf(row, value, stands)] : [])
