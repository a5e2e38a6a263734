import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { type Day, dayIn } from '@/lib/clock/instant'
import { liveNoteOf } from '@/lib/notes/note-repository'
import { allow } from '@/lib/outcome/refusal'
import { allowCollection } from '@/lib/trial/participants/consent'
import { standingConsents } from '@/lib/trial/participants/consent-repository'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { asHeld } from '@/lib/trial/visits/held-repository'
import { callThatWaits, nextCall, nextNight, nightBlock, withoutUnheld } from '@/lib/trial/visits/next-contact'
import { findVisit, holdCourse, insertVisits, type VisitRow, visitsOf } from '@/lib/trial/visits/visit-repository'
import { beginNote } from './begin-note'
import { begunOf, emptyCallOf, openNoteOf } from './contact-repository'

export const startContactInput = z.strictObject({
  participantId: z.string(),
  kind: z.enum(['contact_call', 'overnight', 'baseline']),
})
type Asked = z.output<typeof startContactInput>

/** A call that is planned for now gets its note; what stands in no schedule is written down as a visit of today first. One click. */
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
    const { noteId, visit, code } = await standing[kind](tx, visits, where)
    if (noteId) return { noteId }
    allow(visit?.state !== 'cancelled', 'not_now', cancelled)
    allowCollection(await standingConsents(tx, participant), today)
    if (!visit) await addVisit(tx, actor, { ...participant, participantId, id: visitId, code, kind, today })
    await beginNote(tx, actor, visit ?? (await findVisit(tx, actor, visitId)), id)
    return { noteId: id }
  })
}

interface Standing {
  /** The note that is there already. */
  readonly noteId: string | null
  /** The visit that waits for one. */
  readonly visit?: VisitRow
  /** What a new visit would be called. */
  readonly code: string
}
interface Where {
  readonly participantId: string
  readonly staffId: string
  readonly today: Day
  /** The course as it was planned, with the sessions that did not take place. */
  readonly planned: readonly VisitRow[]
}

const standing: Readonly<
  Record<Asked['kind'], (tx: Tx, visits: readonly VisitRow[], where: Where) => Promise<Standing>>
> = {
  /** Two calls are two notes; only the one left empty is led to again. A call that is planned and waits is the one that is noted. */
  contact_call: async (tx, visits, { participantId, staffId, today, planned }) => ({
    noteId: await emptyCallOf(tx, participantId, staffId),
    visit: callThatWaits(withoutUnheld(planned, visits), await begunOf(tx, visits), today),
    code: nextCall(visits, today),
  }),
  /** Whoever relieves the attendant goes on in the note of the night. */
  overnight: async (tx, visits, { today }) => {
    const block = nightBlock(visits, today)
    const nights = visits.filter(({ code }) => code === block || code.startsWith(`${block}.`))
    return { noteId: await openNoteOf(tx, nights), code: nextNight(visits, today) }
  },
  /** Filled in once, whoever began it; anew only where that one was discarded or entered in error. */
  baseline: async (tx, visits) => {
    const visit = visits.find(({ kind }) => kind === 'baseline')
    return { noteId: visit ? await liveNoteOf(tx, visit) : null, visit, code: 'BASELINE' }
  },
}

interface Added extends Asked {
  readonly id: string
  readonly studyId: string
  readonly siteId: string
  readonly code: string
  readonly today: Day
}

async function addVisit(tx: Tx, actor: Actor, { id, studyId, siteId, participantId, code, kind, today }: Added) {
  const scope = { studyId, siteId, participantId }
  await insertVisits(tx, [{ id, ...scope, code, kind, targetOn: today, windowFrom: today, windowTo: today }])
  await record(tx, recorderOf(actor, scope), {
    chain: studyId,
    action: 'visit.added',
    subject: { type: 'visit', id },
    scope,
    body: { visit: code, kind, on: today },
  })
}

const cancelled = 'This form’s visit is cancelled, so nothing is begun on it. Take the cancellation back first.'
