import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { nextCall } from '@/lib/trial/next-call'
import { findParticipant } from '@/lib/trial/participant-repository'
import { findVisit, holdCourse, insertVisits, visitsOf } from '@/lib/trial/visit-repository'
import { beginNote } from './begin-note'
import { emptyCallOf } from './note-repository'

export const startCallInput = z.strictObject({ participantId: z.string() })

/** A call stands in no schedule: it is written down as a visit of today and its note begun, in one click. */
export async function startCall(
  actor: Actor,
  { participantId }: z.output<typeof startCallInput>,
  { id = uuid(), visitId = uuid() } = {},
): Promise<{ noteId: string }> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayNotes.start(actor, participant))
    await holdCourse(tx, participantId)
    const there = await emptyCallOf(tx, participantId, actor.staffId)
    if (there) return { noteId: there }
    const { studyId, siteId, timeZone } = participant
    const scope = { studyId, siteId, participantId }
    const today = dayIn(timeZone, await now(tx))
    const code = nextCall(await visitsOf(tx, participantId), today)
    const days = { targetOn: today, windowFrom: today, windowTo: today }
    await insertVisits(tx, [{ id: visitId, ...scope, code, kind: 'contact_call', ...days }])
    await record(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'visit.added',
      subject: { type: 'visit', id: visitId },
      scope,
      body: { visit: code, kind: 'contact_call', on: today },
    })
    await beginNote(tx, actor, await findVisit(tx, actor, visitId), id)
    return { noteId: id }
  })
}
