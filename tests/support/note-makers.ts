import { randomUUID } from 'node:crypto'
import type { NoteKind } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { isAgreement } from '@/lib/notes/agreement'
import { startContact } from '@/lib/notes/begin/start-contact'
import { startNote } from '@/lib/notes/begin/start-note'
import { writtenIn } from '@/lib/notes/content'
import { currentDefinition } from '@/lib/notes/definition'
import { saveAnswersInput } from '@/lib/notes/draft/answer-change'
import { conflictsOf } from '@/lib/notes/draft/open-conflicts'
import { saveAnswers } from '@/lib/notes/draft/save-answers'
import type { NoteDefinition, PathValue } from '@/lib/notes/fields'
import { findNote } from '@/lib/notes/note-repository'
import { parsePath } from '@/lib/notes/paths'
import { parsed } from '@/lib/outcome/parsed'
import { filledRows } from './answers'
import { aParticipant, type TestParticipant, type TestStudy } from './makers'
import { deeds } from './note-deeds'

export interface TestNote {
  readonly id: string
  readonly kind: NoteKind
  readonly study: TestStudy
  readonly participant: TestParticipant
  readonly visitId: string
}
interface Wanted {
  readonly kind?: NoteKind
  readonly by?: Actor
  readonly participant?: TestParticipant
  /** The code of its visit, where that is not the first of its kind, or that it stands in no schedule. */
  readonly visit?: string
}

/** Where everybody sits. */
export const address = '127.0.0.1'

const firstVisit: Readonly<Record<Exclude<NoteKind, Contact>, string>> = {
  preparation: 'PREP1',
  session: 'MED1',
  integration: 'INT1.1',
}

type Contact = 'contact_call' | 'overnight' | 'baseline'
export const unplanned = 'UNSCHED'

/** A note that was started, with no word in it. */
export async function aNote(
  study: TestStudy,
  { kind = 'preparation', by, participant, visit }: Wanted = {},
): Promise<TestNote> {
  const of = participant ?? (await aParticipant(study))
  if (kind === 'contact_call' || kind === 'overnight' || kind === 'baseline') return aContact(study, of, kind, by)
  if (visit === unplanned && kind !== 'session') return aContact(study, of, kind, by)
  const visitId = of.visits[visit ?? firstVisit[kind]] ?? ''
  const { noteId } = await startNote(by ?? study.therapist, { visitId })
  return { id: noteId, kind, study, participant: of, visitId }
}

async function aContact(
  study: TestStudy,
  participant: TestParticipant,
  kind: Exclude<NoteKind, 'session'>,
  by: Actor = kind === 'baseline' ? study.coordinator : study.therapist,
): Promise<TestNote> {
  const visitId = randomUUID()
  const { noteId } = await startContact(by, { participantId: participant.id, kind }, { visitId })
  return { id: noteId, kind, study, participant, visitId }
}

/** A draft with every question answered, the co-therapist having agreed to what was ticked: nothing is left before signing. */
export async function aReadyNote(
  study: TestStudy,
  {
    changes = {},
    definition: begunIn,
    ...wanted
  }: Wanted & {
    changes?: Record<string, PathValue>
    /** The definition that it is begun in, where that is not the usual one. */
    definition?: NoteDefinition
  } = {},
): Promise<TestNote> {
  const note = await aNote(study, wanted)
  const definition = begunIn ?? currentDefinition(note.kind)
  const rows = filledRows(definition, { ...asBefore(definition), ...changes }, study.therapist.staffId).filter(
    ({ path }) => path in changes || !isAskedAgain(definition, path),
  )
  const agreed = rows.filter(({ path }) => {
    const place = parsePath(definition, path)
    return place?.kind === 'part' && isAgreement(place.part)
  })
  await save(wanted.by ?? study.therapist, note, valuesOf(rows.filter(row => !agreed.includes(row))))
  const other = wanted.by?.staffId === study.cotherapist.staffId ? study.therapist : study.cotherapist
  if (agreed.length > 0) await save(other, note, valuesOf(agreed))
  return note
}

/** What earlier contacts left open is as before, where it is asked again beside something else. */
const asBefore = ({ fields }: NoteDefinition): Record<string, PathValue> =>
  fields.asked_again ? { asked_again: 'as_before' } : {}
const isAskedAgain = ({ fields }: NoteDefinition, path: string): boolean =>
  fields.asked_again !== undefined && ['ongoing_effects', 'practices'].includes(path.split('.')[0] ?? '')

/** Signed by the therapist; a session note by both. */
export async function aSignedNote(study: TestStudy, wanted: Parameters<typeof aReadyNote>[1] = {}): Promise<TestNote> {
  const note = await aReadyNote(study, wanted)
  await sign(wanted.by ?? study.therapist, note)
  if (note.kind === 'session') await sign(study.cotherapist, note, { meaning: 'co-authored' })
  return note
}

export async function aCountersignedNote(study: TestStudy, wanted: Wanted = {}): Promise<TestNote> {
  const note = await aSignedNote(study, wanted)
  await countersign(study.supervisor, note)
  return note
}

/** Saves values at their paths, each on top of the revision that its writer saw: none, unless said otherwise. */
export const save = (actor: Actor, note: Pick<TestNote, 'id'>, values: Record<string, unknown>, base = 0) =>
  send(
    actor,
    note,
    Object.entries(values).map(([path, value]) => change(path, value, { base })),
  )

/** Sends changes as they are, through the schema that the route uses. */
export const send = async (actor: Actor, { id }: Pick<TestNote, 'id'>, changes: readonly unknown[]) =>
  saveAnswers(actor, parsed(saveAnswersInput, { noteId: id, changes }))

export const change = (path: string, value: unknown, more: { id?: string; base?: number; resolves?: string } = {}) => ({
  id: randomUUID(),
  path,
  value,
  base: 0,
  ...more,
})

/** What the note says now, with the hash of what a page would show this person. */
export const shown = (actor: Actor, { id }: Pick<TestNote, 'id'>) =>
  asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, id)
    return { ...(await writtenIn(tx, note)), status: note.status, version: note.version }
  })

/** Signs exactly what is shown. */
export async function sign(actor: Actor, { id }: Pick<TestNote, 'id'>, changes: object = {}) {
  const { contentHash } = await shown(actor, { id })
  return deeds.sign(actor, { noteId: id, contentHash, ...changes })
}

/** Marks exactly what is shown as entered in error. */
export async function enterInError(actor: Actor, { id }: Pick<TestNote, 'id'>, changes: object = {}): Promise<void> {
  const { contentHash } = await shown(actor, { id })
  await deeds.enterInError(actor, { noteId: id, contentHash, ...changes })
}

/** Closes without a signature exactly what is shown, with the answers that stand side by side in it. */
export async function close(actor: Actor, { id }: Pick<TestNote, 'id'>, changes: object = {}): Promise<void> {
  const { contentHash } = await shown(actor, { id })
  const beside = await asActor(actor.staffId, async tx => conflictsOf(tx, await findNote(tx, actor, id)))
  await deeds.close(actor, { noteId: id, contentHash, unsettled: beside.map(one => one.id), ...changes })
}

export async function countersign(actor: Actor, { id }: Pick<TestNote, 'id'>, changes: object = {}): Promise<void> {
  const { contentHash } = await shown(actor, { id })
  await deeds.countersign(actor, { noteId: id, contentHash, ...changes })
}

const valuesOf = (rows: readonly { path: string; value: PathValue }[]) =>
  Object.fromEntries(rows.map(({ path, value }) => [path, value]))
