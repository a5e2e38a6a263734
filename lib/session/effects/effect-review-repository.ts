import { and, asc, desc, eq, notInArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { adverseEvent } from '@/db/schema/events'
import { note } from '@/db/schema/notes'
import { effectReview } from '@/db/schema/session'
import type { Actor } from '@/lib/access/actor'
import { notesInSightOf } from '@/lib/access/sight'

export type EffectReviewRow = typeof effectReview.$inferSelect

export async function insertReviews(tx: Tx, rows: (typeof effectReview.$inferInsert)[]): Promise<void> {
  await tx.insert(effectReview).values(rows)
}

/** What was said of the effects of a note beside its log, the earliest first, each with the event that it speaks of as it is now. */
export async function reviewsOf(tx: Tx, noteId: string) {
  return tx
    .select({
      review: effectReview,
      event: { number: adverseEvent.number, decision: adverseEvent.decision, struckAt: adverseEvent.struckAt },
    })
    .from(effectReview)
    .leftJoin(adverseEvent, eq(adverseEvent.id, effectReview.eventId))
    .where(eq(effectReview.noteId, noteId))
    .orderBy(asc(effectReview.at), asc(effectReview.id))
}
export type ListedReview = Awaited<ReturnType<typeof reviewsOf>>[number]

/** The session notes of a participant in this person's sight, the latest first; none that was given up. */
export async function sessionNotesOf(tx: Tx, actor: Actor, participantId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: note.id })
    .from(note)
    .where(
      and(
        eq(note.participantId, participantId),
        eq(note.kind, 'session'),
        notInArray(note.status, ['entered_in_error', 'discarded']),
        notesInSightOf(tx, actor, note),
      ),
    )
    .orderBy(desc(note.startedAt), desc(note.id))
  return rows.map(({ id }) => id)
}
