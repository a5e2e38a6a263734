import canonicalize from 'canonicalize'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import type { DataKey } from '@/lib/seal/envelope'
import {
  type Change,
  conflictOf,
  type Saved,
  type SentChange,
  type Standing,
  type saveAnswersInput,
} from './answer-change'
import { type AnswerRow, addChanges, answersAt, type ChangeRow, changesById, putAnswers } from './answer-repository'
import { definitionOf } from './definition'
import type { PathValue } from './fields'
import { noteEvent } from './note-event'
import { type FoundNote, findNote } from './note-repository'
import { tickedForAnother } from './own-ticks'
import { pathSchema } from './paths'
import { answeredAgain, sentBefore, sorted } from './replayed-changes'
import { openAnswer, recordKeyOf, sealAnswer, sealChange } from './sealed-answer'
import { strangersIn } from './strangers'

/** Saves changes of a draft, each on its own path. The answer comes only after they are committed. */
export async function saveAnswers(actor: Actor, input: z.output<typeof saveAnswersInput>): Promise<Saved> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, input.noteId, true)
    const key = await recordKeyOf(tx, note)
    const { fresh, replayed } = await sorted(tx, note.id, key, input.changes)
    const again = await answeredAgain(tx, note.id, key, replayed)
    if (again && fresh.length === 0) return again
    allow(mayNotes.write(actor, note), whyNot('write', actor, note))
    const at = note.foundAt
    const written = await writtenAll(tx, note, key, await fitting(tx, note, actor, fresh), { by: actor.staffId, at })
    await record(
      tx,
      recorderOf(actor, note),
      noteEvent(note, 'note.saved', {
        changes: written.map(({ row, commitment }) => [row.path, row.revision, row.state, commitment]),
      }),
    )
    return {
      savedAt: at,
      revisions: { ...again?.revisions, ...Object.fromEntries(written.map(({ row }) => [row.path, row.revision])) },
      conflicts: [...(again?.conflicts ?? []), ...written.flatMap(lost)],
    }
  })
}

/** Every value fits its place in the definition, or none is saved and each misfit is named. */
async function fitting(tx: Tx, note: FoundNote, actor: Actor, changes: readonly SentChange[]): Promise<Change[]> {
  const definition = definitionOf(note.definition)
  const settled = await changesById(
    tx,
    changes.flatMap(one => one.resolves ?? []),
  )
  const strangers = await strangersIn(tx, definition, changes)
  const misfits: [path: string, problem: string][] = []
  const fit = changes.flatMap(one => {
    const result = pathSchema(definition, one.path)?.safeParse(one.value)
    const stranger = strangers.has(one.path) ? 'Choose a person of this study.' : null
    const other = tickedForAnother(note, actor.staffId, one.path) ?? settlesAnother(note, one, settled) ?? stranger
    if (result?.success && !other) return [{ ...one, value: result.data }]
    misfits.push([one.path, other ?? result?.error?.issues[0]?.message ?? 'This note has no such place.'])
    return []
  })
  if (misfits.length > 0) throw new Refusal('invalid', undefined, Object.fromEntries(misfits))
  return fit
}

/** A conflict is settled at its own place: the sentence that says so, or null. */
function settlesAnother(
  note: FoundNote,
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

/** Weighs each change against what stands, then writes all of them in two statements, however many there are. */
async function writtenAll(tx: Tx, note: FoundNote, key: DataKey, changes: readonly Change[], who: Who) {
  const paths = changes.map(one => one.path)
  const current = await answersAt(tx, note.id, paths)
  const weighed = changes.map(one => weighedOne(note, key, one, current, who))
  const added = await addChanges(
    tx,
    weighed.map(({ row, sealed }) => ({ ...row, sealed })),
  )
  const before = changes.find(one => !added.has(one.id))
  if (before) throw sentBefore(before)
  const won = new Set(weighed.filter(one => one.stands === null).map(one => one.row.path))
  await putAnswers(
    tx,
    [...current.values()].filter(answer => won.has(answer.path)),
  )
  return weighed
}

/** A change on top of what its writer saw becomes the answer (in `current`); any other is kept as a conflict. */
function weighedOne(note: FoundNote, key: DataKey, one: Change, current: Map<string, AnswerRow>, who: Who): Written {
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

const isEqual = (one: PathValue, other: PathValue) => canonicalize(one) === canonicalize(other)

const lost = ({ row, value, stands }: Written) => (stands ? [conflictOf(row, value, stands)] : [])
