import type { Tx } from '@/db/client'
import { holdCourse, notesOf, type VisitRow, visitsOf } from './visit-repository'

/** A participant's course, held against whoever would change it, and which of its visits were begun. */
export async function courseOf(tx: Tx, participantId: string) {
  await holdCourse(tx, participantId)
  const visits = await visitsOf(tx, participantId)
  const notes = await notesOf(
    tx,
    visits.map(({ id }) => id),
  )
  const isBegun = ({ id }: VisitRow) => {
    const its = notes.get(id)
    return its !== undefined && its.status !== 'entered_in_error' && !its.saysNotHeld
  }
  return { visits, isBegun }
}
