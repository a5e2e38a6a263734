import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { findNote } from '@/lib/notes/note-repository'
import { sealComment } from '@/lib/review/sealed-comment'
import { entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import {
  aCountersignedNote,
  aNote,
  aReadyNote,
  aSignedNote,
  enterInError,
  sign,
  type TestNote,
} from '@/tests/support/note-makers'
import { entrustOwnKinds } from '@/tests/support/own-kinds'
import { pastTriggers } from '@/tests/support/tamper'
import type { State } from './note-rules'
import { careFor, type People, peopleOf } from './who'

export interface NoteScene {
  readonly study: TestStudy
  readonly people: People
  readonly notes: Readonly<Record<State, TestNote>>
}

/** A session note in every state, each of a participant of its own, with everybody around and a comment in it. */
export async function noteScene(): Promise<NoteScene> {
  const study = await aStudy()
  const people = await peopleOf(study)
  const wanted = async () => {
    const participant = await aParticipant(study)
    await careFor(study, people, participant)
    return { kind: 'session', participant } as const
  }
  const ready = await aReadyNote(study, await wanted())
  await sign(study.therapist, ready)
  const returned = await aSignedNote(study, await wanted())
  await deeds.giveBack(study.supervisor, { noteId: returned.id, version: 1 })
  const inError = await aSignedNote(study, await wanted())
  await enterInError(study.therapist, inError)
  const discarded = await aNote(study, await wanted())
  await deeds.discard(study.therapist, { noteId: discarded.id })
  const draft = await aReadyNote(study, await wanted())
  await log(study.therapist, draft, entry('clock_zero', { at: minutesAgo(1) }), entry('nausea'))
  const notes = {
    empty: await aNote(study, await wanted()),
    draft,
    ready,
    signed: await aSignedNote(study, await wanted()),
    countersigned: await aCountersignedNote(study, await wanted()),
    returned,
    entered_in_error: inError,
    discarded,
  }
  for (const note of [...Object.values(notes), ...(await ownKindsIn(study, wanted))]) await comment(study, note)
  return { study, people, notes }
}

/** A night and a baseline form, signed. */
async function ownKindsIn(study: TestStudy, wanted: () => Promise<{ participant: TestNote['participant'] }>) {
  await entrustOwnKinds(study)
  const made = async (kind: 'overnight' | 'baseline', by: Actor) =>
    aSignedNote(study, { ...(await wanted()), kind, by })
  return [await made('overnight', study.sessionStaff), await made('baseline', study.coordinator)]
}

/** A supervisor's comment on a note of whichever state. */
async function comment({ therapist, supervisor }: TestStudy, { id, participant }: TestNote): Promise<void> {
  const commentId = crypto.randomUUID()
  const { bytes } = await asActor(therapist.staffId, async tx =>
    sealComment(tx, await findNote(tx, therapist, id), commentId, 'Say more.'),
  )
  const values = [commentId, id, participant.studyId, participant.siteId, participant.id].map(value => `'${value}'`)
  await pastTriggers(
    `insert into review_comment (id, note_id, study_id, site_id, participant_id, version, field, sealed, by)
     values (${values.join(', ')}, 1, 'summary', '\\x${bytes.toString('hex')}', '${supervisor.staffId}')`,
  )
}
