import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import type { Day } from '@/lib/clock/instant'
import { findStudy } from '@/lib/trial/study/study-repository'
import {
  type NoteMark,
  type NoteProgress,
  noteProgressOf,
  notesOf,
  openVisits,
  type VisitRow,
} from './visit-repository'
import { closesOn, opensOn } from './visit-window'

const daysAhead = 7
const shown = 100

export interface DueVisit extends VisitRow {
  readonly participantCode: string
  /** By the site’s own clock. */
  readonly today: Day
  /** Before it opens, while it is open, or after that; or not to be held at all. */
  readonly timing: 'near' | 'open' | 'past' | 'cancelled'
  readonly note: NoteMark | null
  /** For those who arrange the visits and see no notes. */
  readonly progress: NoteProgress | null
}

/** Visits that are open or near, or would be if they weren’t cancelled, of the participants whom the actor may know of, the earliest first. */
export async function visitsDue(actor: Actor, studyId: string): Promise<DueVisit[]> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    const rows = await openVisits(tx, actor, studyId, daysAhead, shown)
    const ids = rows.map(row => row.visit.id)
    const notes = await notesOf(tx, ids)
    const progress = holds(actor, ['coordinator'], { studyId }) ? await noteProgressOf(tx, ids) : null
    return rows.map(({ visit, participantCode, today }) => ({
      ...visit,
      participantCode,
      today,
      timing: timingOf(visit, today),
      note: live(notes.get(visit.id)),
      progress: progress?.get(visit.id) ?? null,
    }))
  })
}

function timingOf(visit: VisitRow, today: Day): DueVisit['timing'] {
  if (visit.state === 'cancelled') return 'cancelled'
  if (today < opensOn(visit)) return 'near'
  return today <= closesOn(visit) ? 'open' : 'past'
}

/** A note entered in error leaves its visit to be written anew, and one that says it was not held leaves it to be held. */
const live = (note: NoteMark | undefined): NoteMark | null =>
  note && note.status !== 'entered_in_error' && !note.saysNotHeld ? note : null
