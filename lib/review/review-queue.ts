import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import type { Instant } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { type QueuePage, waitingNotes } from './queue-repository'

export type WaitingNote = Awaited<ReturnType<typeof waitingNotes>>[number] & { readonly why: readonly string[] }

/** What waits for this supervisor, with the reasons in words; 50 a page. */
export async function reviewQueue(
  actor: Actor,
  studyId: string,
  page: QueuePage = {},
): Promise<{ waiting: WaitingNote[]; more: boolean; at: Instant }> {
  allow(holds(actor, ['supervisor'], { studyId }), 'not_found')
  return asActor(actor.staffId, async tx => {
    const rows = await waitingNotes(tx, actor, studyId, page)
    const waiting = rows.slice(0, 50).map(row => ({ ...row, why: reasonsFor(row) }))
    return { waiting, more: rows.length > 50, at: await now(tx) }
  })
}

function reasonsFor(row: Awaited<ReturnType<typeof waitingNotes>>[number]): string[] {
  return [
    ...(row.riskLevel === 'high' || row.riskLevel === 'moderate' ? [`Risk judged ${row.riskLevel}`] : []),
    ...(row.unlicensedAuthor ? ['An author without a licence signed: a countersignature is due'] : []),
    ...(row.closedWithout ? ['Closed without a signature'] : []),
    ...(row.version > 1 ? [`Version ${row.version}`] : []),
    ...(row.gaps > 0 ? [`${row.gaps} ${row.gaps === 1 ? 'answer' : 'answers'} openly not given`] : []),
  ]
}
