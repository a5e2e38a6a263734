import { eq, inArray, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { careTeam, participant, staff } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import { Refusal } from '@/lib/outcome/refusal'
import type { NoteRow } from './note-repository'

/** Printed names of people, for those in sight. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...new Set(ids)]))
  return new Map(rows.map(row => [row.id, row.name]))
}

/** The care team with printed names, past members too: they stay in what they wrote. */
export async function peopleAround(tx: Tx, participantId: string) {
  return tx
    .selectDistinct({ id: careTeam.staffId, name: staff.name, role: careTeam.role })
    .from(careTeam)
    .innerJoin(staff, eq(staff.id, careTeam.staffId))
    .where(eq(careTeam.participantId, participantId))
}

/** Colleagues in sight, by name: who works or worked in a study of this person’s. */
export async function colleaguesOf(tx: Tx) {
  return tx.select({ id: staff.id, name: staff.name }).from(staff).where(ne(staff.state, 'invited')).orderBy(staff.name)
}

/** Whose note it is, by code, and of which visit. */
export async function placeOfNote(tx: Tx, note: Pick<NoteRow, 'visitId'>) {
  const [row] = await tx
    .select({ participantCode: participant.code, visitCode: visit.code, targetOn: visit.targetOn })
    .from(visit)
    .innerJoin(participant, eq(participant.id, visit.participantId))
    .where(eq(visit.id, note.visitId))
  if (!row) throw new Refusal('not_found')
  return row
}
