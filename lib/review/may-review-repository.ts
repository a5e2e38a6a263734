import { and, eq, exists, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { noteFacts } from '@/db/schema/notes'
import { careTeam, membership } from '@/db/schema/trial'
import type { Actor } from '@/lib/access/actor'
import { both, placesOf } from '@/lib/access/sight'

/** Notes of a study at the sites of this supervisor that are not their own: nobody looks after their own work (`mayNotes.review`). */
export const forSupervisor = (tx: Tx, actor: Actor, studyId: string): SQL =>
  both(eq(noteFacts.studyId, studyId), placesOf(actor, ['supervisor'], noteFacts), notTheirs(tx, actor))

/**
 * By what the rule itself asks (migration `reviewed_by_others`), of each note of somebody of whose care team they ever were, and of
 * each baseline form where they ever filled those in: nobody else wrote in one.
 */
function notTheirs(tx: Tx, { staffId }: Actor): SQL {
  const inTheirCare = tx.select({ id: careTeam.participantId }).from(careTeam).where(eq(careTeam.staffId, staffId))
  const coordinated = tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.staffId, staffId), eq(membership.role, 'coordinator')))
  const mayHaveWritten = or(
    inArray(noteFacts.participantId, inTheirCare),
    and(eq(noteFacts.kind, 'baseline'), exists(coordinated)),
  )
  return sql`not (${mayHaveWritten} and vigil_theirs(${noteFacts.noteId}, ${staffId}))`
}
