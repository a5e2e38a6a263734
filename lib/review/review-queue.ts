import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import type { Instant } from '@/lib/clock/instant'
import { namesOf } from '@/lib/notes/people-repository'
import { allow } from '@/lib/outcome/refusal'
import { countWaiting, type QueuePage, waitingNotes } from './queue-repository'
import { reasonsFor } from './reasons'
import { touchedNotes } from './touched-notes'

export type WaitingNote = Awaited<ReturnType<typeof waitingNotes>>[number] & { readonly why: readonly string[] }

/** Counted exactly so far; one more says only that there are more. */
export const countedExactly = 999

/** What waits for this supervisor, with the reasons in words; 50 a page, and how many there are in all. Before it what can’t wait for a signature. */
export async function reviewQueue(
  actor: Actor,
  studyId: string,
  page: QueuePage = {},
): Promise<{ touched: WaitingNote[]; waiting: WaitingNote[]; count: number; more: boolean; at: Instant }> {
  allow(holds(actor, ['supervisor'], { studyId }), 'not_found')
  return asActor(actor.staffId, async tx => {
    const rows = await waitingNotes(tx, actor, studyId, page)
    const waiting = rows.slice(0, 50)
    const touched = page.after ? [] : await touchedNotes(tx, actor, studyId)
    const count =
      page.after || rows.length > 50 ? await countWaiting(tx, actor, studyId, countedExactly + 1) : rows.length
    const names = await namesOf(
      tx,
      [...touched, ...waiting].flatMap(({ touchVoidedBy }) => touchVoidedBy ?? []),
    )
    const at = await now(tx)
    const withWhy = (row: (typeof rows)[number]): WaitingNote => ({
      ...row,
      why: reasonsFor(row, names, at).map(({ words }) => words),
    })
    return {
      touched: touched.map(withWhy),
      waiting: waiting.map(withWhy),
      count,
      more: rows.length > 50,
      at,
    }
  })
}
