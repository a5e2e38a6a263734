import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { careTeamOf, liveNoteOf } from '@/lib/notes/note-repository'
import { allow } from '@/lib/outcome/refusal'
import { allowCollection } from '@/lib/trial/participants/consent'
import { standingConsents } from '@/lib/trial/participants/consent-repository'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { findVisit, holdCourse } from '@/lib/trial/visits/visit-repository'
import { beginNote } from './begin-note'

export const startNoteInput = z.strictObject({ visitId: z.string() })

/** Starts the note of a visit, or gives the one that is there: one click, also when two click at once. */
export async function startNote(
  actor: Actor,
  { visitId }: z.output<typeof startNoteInput>,
  { id = uuid() } = {},
): Promise<{ noteId: string }> {
  return asActor(actor.staffId, async tx => {
    const { participantId: of, ...found } = await findVisit(tx, actor, visitId)
    const team = await careTeamOf(tx, of)
    allow(mayNotes.start(actor, { ...found, team }))
    await holdCourse(tx, of)
    const visit = await findVisit(tx, actor, visitId)
    const there = await liveNoteOf(tx, visit)
    if (there) return { noteId: there }
    allow(visit.state !== 'cancelled', 'not_now', cancelled)
    const participant = await findParticipant(tx, actor, of)
    const today = dayIn(participant.timeZone, await now(tx))
    allowCollection(await standingConsents(tx, participant), visit.targetOn < today ? visit.targetOn : today)
    await beginNote(tx, actor, { ...visit, team }, id)
    return { noteId: id }
  })
}

const cancelled =
  'This visit is cancelled, so no note is started on it. If it is held after all, the coordinator takes the cancellation back first.'
