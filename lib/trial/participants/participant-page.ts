import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { recordView } from '@/lib/audit/record-view'
import { now } from '@/lib/clock/clock-repository'
import { type Day, dayIn } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { type NoContact, noContact } from '@/lib/trial/identity/contact-after'
import { findSite, findStudy, type SiteRow } from '@/lib/trial/study/study-repository'
import { standing } from '@/lib/trial/visits/note-progress'
import { plannedTooLate } from '@/lib/trial/visits/visit-order'
import { scheduleOf } from '@/lib/trial/visits/visit-plan'
import {
  type NoteMark,
  type NoteProgress,
  noteProgressOf,
  notesOf,
  type VisitRow,
  visitsOf,
} from '@/lib/trial/visits/visit-repository'
import { type FoundParticipant, findParticipant } from './participant-repository'

export interface ParticipantPage {
  /** By the site’s own clock. */
  readonly today: Day
  /** With the care team, as the rules of lib/access/may-trial read it. */
  readonly participant: FoundParticipant
  readonly site: SiteRow
  readonly noContact: NoContact | null
  readonly visits: readonly (VisitRow & {
    readonly note: NoteMark | null
    /** For those who arrange the visits and see no notes. */
    readonly progress: NoteProgress | null
    /** The session before which the protocol has this visit, where neither was begun and it is planned for that day or later. */
    readonly tooLateFor: string | null
  })[]
}

/** The course of care on one page, by code. That it was looked at stands in the trail, or it is not shown. */
export async function participantPage(
  actor: Actor,
  { participantId, ...asked }: { studyId: string; participantId: string },
): Promise<ParticipantPage> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === asked.studyId, 'not_found')
    const { studyId, siteId } = participant
    const site = await findSite(tx, actor, { studyId, siteId })
    const visits = await visitsOf(tx, participantId)
    const ids = visits.map(visit => visit.id)
    const notes = await notesOf(tx, ids)
    const progress = mayTrial.seeNoteStates(actor, participant) ? await noteProgressOf(tx, ids) : null
    const scope = { studyId, siteId, participantId }
    await recordView(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'participant.viewed',
      subject: { type: 'participant', id: participantId },
      scope,
    })
    const today = dayIn(site.timeZone, await now(tx))
    const { settings } = await findStudy(tx, actor, studyId)
    const isBegun = ({ id }: VisitRow) =>
      notes.get(id)?.saysNotHeld === false || standing(progress?.get(id) ?? null) !== null
    const late = plannedTooLate(
      scheduleOf(settings),
      visits.filter(visit => !isBegun(visit)),
    )
    const withNotes = visits.map(visit => ({
      ...visit,
      note: notes.get(visit.id) ?? null,
      progress: progress?.get(visit.id) ?? null,
      tooLateFor: late.get(visit.id) ?? null,
    }))
    return { today, participant, site, noContact: await noContact(tx, actor, participant), visits: withNotes }
  })
}
