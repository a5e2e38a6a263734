import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { standing } from '@/lib/trial/visits/note-progress'
import {
  type NoteMark,
  type NoteProgress,
  noteProgressOf,
  notesOf,
  type VisitRow,
} from '@/lib/trial/visits/visit-repository'
import { askedAt, type Of, visitsThatAsk } from './due-repository'
import { type Left, leftToAsk } from './left-to-ask'

/** A visit that asks for measures which nobody has asked. */
export interface AskingVisit extends Left {
  readonly visit: VisitRow
  readonly participantCode: string
}

/** What is left to ask, in a study, of a participant or at a visit in sight: due now, or missing; the latest visit first. */
export async function measuresDue(actor: Actor, of: Of): Promise<AskingVisit[]> {
  return asActor(actor.staffId, tx => dueIn(tx, actor, of))
}

/** The same within another reading. */
export async function dueIn(tx: Tx, actor: Actor, of: Of): Promise<AskingVisit[]> {
  const rows = await visitsThatAsk(tx, actor, of)
  const ids = rows.map(({ visit }) => visit.id)
  const asked = await askedAt(tx, ids)
  const notes = await notesOf(tx, ids)
  const arranges = rows.some(({ visit }) => holds(actor, ['coordinator'], visit))
  const progress = arranges ? await noteProgressOf(tx, ids) : null
  return rows.flatMap(({ visit, participantCode, today }) => {
    const note = standing(progress?.get(visit.id) ?? living(notes.get(visit.id)))
    const left = leftToAsk(visit, { asked: asked.get(visit.id), note, today })
    return left ? [{ ...left, visit, participantCode }] : []
  })
}

function living(note: NoteMark | undefined): NoteProgress | null {
  if (!note || note.status === 'entered_in_error' || note.status === 'discarded') return null
  return note.saysNotHeld ? 'not_held' : note.status
}
