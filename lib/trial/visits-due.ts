import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import type { Day } from '@/lib/clock/instant'
import { findStudy } from './study-repository'
import { type NoteMark, notesOf, openVisits, type VisitRow } from './visit-repository'

const daysAhead = 7
const shown = 100

export interface DueVisit extends VisitRow {
  readonly participantCode: string
  /** By the site’s own clock. */
  readonly today: Day
  /** Before its window, within it, or after it. */
  readonly timing: 'near' | 'open' | 'past'
  readonly note: NoteMark | null
}

/** Planned visits that are open or near, of the participants whom the actor may know of, the earliest first. */
export async function visitsDue(actor: Actor, studyId: string): Promise<DueVisit[]> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    const rows = await openVisits(tx, actor, studyId, daysAhead, shown)
    const notes = await notesOf(
      tx,
      rows.map(row => row.visit.id),
    )
    return rows.map(({ visit, participantCode, today }) => ({
      ...visit,
      participantCode,
      today,
      timing: today < visit.windowFrom ? 'near' : today <= visit.windowTo ? 'open' : 'past',
      note: live(notes.get(visit.id)),
    }))
  })
}

/** A note entered in error leaves its visit to be written anew. */
const live = (note: NoteMark | undefined): NoteMark | null => (note && note.status !== 'entered_in_error' ? note : null)
