import canonicalize from 'canonicalize'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
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
import { type AnswerRow, addChange, answersAt, type ChangeRow, changesById, putAnswer } from './answer-repository'
import { definitionOf } from './definition'
import type { PathValue } from './fields'
import { noteEvent } from './note-event'
import { type FoundNote, findNote } from './note-repository'
import { tickedForAnother } from './own-ticks'
import { pathSchema } from './paths'
import { answeredAgain, sentBefore, sorted } from './replayed-changes'
import { openAnswer, recordKeyOf, sealAnswer, sealChange } from './sealed-answer'

/** Saves changes of a draft, each on its own path. The answer comes only after they are committed. */
export async function saveAnswers(actor: Actor, input: z.output<typeof saveAnswersInput>): Promise<Saved> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, input.noteId, true)
    const key = await recordKeyOf(tx, note)
    const { fresh, replayed } = await sorted(tx, note.id, key, input.changes)
    const again = await answeredAgain(tx, note.id, key, replayed)
    if (again && fresh.length === 0) return again
    allow(mayNotes.write(actor, note), whyNot('write', actor, note))
    const at = await now(tx)
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
  const misfits: [path: string, problem: string][] = []
  const fit = changes.flatMap(one => {
    const result = pathSchema(definition, one.path)?.safeParse(one.value)
    const other = tickedForAnother(note, actor.staffId, one.path) ?? settlesAnother(note, one, settled)
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
  readonly value: PathValue
  readonly commitment: string
  /** What stands instead, where this one lost. */
  readonly stands: Standing | null
}
interface Who {
  readonly by: string
  readonly at: string
}

async function writtenAll(tx: Tx, note: FoundNote, key: DataKey, changes: readonly Change[], who: Who) {
  const paths = changes.map(one => one.path)
  const current = await answersAt(tx, note.id, paths)
  const written: Written[] = []
  for (const one of changes) written.push(await writtenOne(tx, note, key, one, current, who))
  return written
}

/** A change on top of what its writer saw becomes the answer; any other is kept as a conflict. */
async function writtenOne(
  tx: Tx,
  note: FoundNote,
  key: DataKey,
  one: Change,
  current: Map<string, AnswerRow>,
  who: Who,
): Promise<Written> {
  const { id: noteId, studyId, siteId, participantId } = note
  const place = { noteId, studyId, siteId, participantId, path: one.path, ...who }
  const answer = current.get(one.path)
  const stands = answer ? { ...answer, value: openAnswer(key, answer) } : null
  const wins = !stands || one.base === stands.revision || isEqual(stands.value, one.value)
  const revision = (stands?.revision ?? 0) + (wins ? 1 : 0)
  const state = wins ? ('applied' as const) : ('conflict' as const)
  const row = { ...place, id: one.id, base: one.base, revision, state, resolves: one.resolves ?? null }
  const sealed = sealChange(key, row, one.value)
  if (!(await addChange(tx, { ...row, sealed: sealed.bytes }))) throw sentBefore(one)
  if (!wins) return { row, value: one.value, commitment: sealed.commitment, stands }
  const next = { ...place, revision, sealed: sealAnswer(key, { ...place, revision }, one.value).bytes }
  await putAnswer(tx, next)
  current.set(one.path, next)
  return { row, value: one.value, commitment: sealed.commitment, stands: null }
}

const isEqual = (one: PathValue, other: PathValue) => canonicalize(one) === canonicalize(other)

const lost = ({ row, value, stands }: Written) => (stands ? [conflictOf(row, value, stands)] : [])
