import { randomUUID } from 'node:crypto'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { saveAnswersInput } from '@/lib/notes/answer-change'
import { writtenIn } from '@/lib/notes/content'
import { currentDefinition } from '@/lib/notes/definition'
import type { NoteKind, PathValue } from '@/lib/notes/fields'
import { findNote } from '@/lib/notes/note-repository'
import { saveAnswers } from '@/lib/notes/save-answers'
import { startNote } from '@/lib/notes/start-note'
import { parsed } from '@/lib/outcome/parsed'
import { countersignNote, countersignNoteInput } from '@/lib/review/countersign-note'
import { signNote, signNoteInput } from '@/lib/signing/sign-note'
import { filledRows, item } from './answers'
import { aParticipant, type TestParticipant, type TestStudy } from './makers'
import { password } from './people'

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
}

const firstVisit: Readonly<Record<NoteKind, string>> = { preparation: 'PREP1', session: 'MED1', integration: 'INT1.1' }
export const address = '127.0.0.1'

/** A note that was started, with no word in it. */
export async function aNote(
  study: TestStudy,
  { kind = 'preparation', by, participant }: Wanted = {},
): Promise<TestNote> {
  const of = participant ?? (await aParticipant(study))
  const visitId = of.visits[firstVisit[kind]] ?? ''
  const { noteId } = await startNote(by ?? study.therapist, { visitId })
  return { id: noteId, kind, study, participant: of, visitId }
}

/** A draft with every question answered, each of the pair having ticked for themselves: nothing is left before signing. */
export async function aReadyNote(
  study: TestStudy,
  { changes = {}, ...wanted }: Wanted & { changes?: Record<string, PathValue> } = {},
): Promise<TestNote> {
  const note = await aNote(study, wanted)
  const present = { [`staff_present.${item}.person`]: study.therapist.staffId }
  const rows = filledRows(currentDefinition(note.kind), { ...present, ...changes })
  const seconds = rows.filter(({ path }) => path.endsWith('.second') && path.startsWith('discharge_checks'))
  await save(wanted.by ?? study.therapist, note, valuesOf(rows.filter(row => !seconds.includes(row))))
  if (seconds.length > 0) await save(study.cotherapist, note, valuesOf(seconds))
  return note
}

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
export async function sign(actor: Actor, note: Pick<TestNote, 'id'>, changes: object = {}) {
  const { contentHash } = await shown(actor, note)
  const input = { noteId: note.id, contentHash, meaning: 'authored', password, ...changes }
  return signNote(actor, parsed(signNoteInput, input), address)
}

export async function countersign(actor: Actor, note: Pick<TestNote, 'id'>, changes: object = {}): Promise<void> {
  const { contentHash } = await shown(actor, note)
  const attestation = 'I have read this note and agree with it.'
  const input = { noteId: note.id, contentHash, meaning: 'reviewed', attestation, password, ...changes }
  await countersignNote(actor, parsed(countersignNoteInput, input), address)
}

const valuesOf = (rows: readonly { path: string; value: PathValue }[]) =>
  Object.fromEntries(rows.map(({ path, value }) => [path, value]))
