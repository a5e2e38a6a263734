import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { type Assignment, mayNotes } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { type Day, dayIn } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { allowCollection } from '@/lib/trial/participants/consent'
import { standingConsents } from '@/lib/trial/participants/consent-repository'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { asHeld } from '@/lib/trial/visits/held-repository'
import { findVisit, holdCourse, insertVisits, visitsOf } from '@/lib/trial/visits/visit-repository'
import { beginNote } from './begin-note'
import { contactsNow } from './contacts-now'

export const startContactInput = z.strictObject({
  participantId: z.string(),
  kind: z.enum(['contact_call', 'overnight', 'baseline', 'preparation', 'integration']),
})
type Asked = z.output<typeof startContactInput>

/**
 * A call that is planned for now gets its note; what stands in no schedule is written down as a visit of today first: a call, a night,
 * the baseline form, a preparation or integration visit that nobody planned. A medication session is never begun so. One click.
 */
export async function startContact(
  actor: Actor,
  { participantId, kind }: Asked,
  { id = uuid(), visitId = uuid() } = {},
): Promise<{ noteId: string }> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayNotes.start(actor, { ...participant, kind }))
    await holdCourse(tx, participantId)
    const today = dayIn(participant.timeZone, await now(tx))
    const planned = await visitsOf(tx, participantId)
    const visits = await asHeld(tx, planned)
    const where = { participantId, staffId: actor.staffId, today, planned }
    const { noteId, visit, code } = await contactsNow[kind](tx, visits, where)
    if (noteId) return { noteId }
    allow(visit?.state !== 'cancelled', 'not_now', cancelled)
    allowCollection(await standingConsents(tx, participant), today)
    if (!visit) await addVisit(tx, actor, { ...participant, participantId, id: visitId, code, kind, today })
    await beginNote(tx, actor, { ...(visit ?? (await findVisit(tx, actor, visitId))), team: participant.team }, id)
    return { noteId: id }
  })
}

interface Added extends Asked {
  readonly id: string
  readonly studyId: string
  readonly siteId: string
  readonly team: readonly Assignment[]
  readonly code: string
  readonly today: Day
}

async function addVisit(tx: Tx, actor: Actor, { id, studyId, siteId, participantId, team, code, kind, today }: Added) {
  const scope = { studyId, siteId, participantId }
  await insertVisits(tx, [{ id, ...scope, code, kind, targetOn: today, windowFrom: today, windowTo: today }])
  await record(
    tx,
    recorderOf(actor, scope, alone => mayNotes.start(alone, { ...scope, kind, team })),
    {
      chain: studyId,
      action: 'visit.added',
      subject: { type: 'visit', id },
      scope,
      body: { visit: code, kind, on: today },
    },
  )
}

const cancelled = 'This form’s visit is cancelled, so nothing is begun on it. Take the cancellation back first.'
