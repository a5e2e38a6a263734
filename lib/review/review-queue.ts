import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import type { Instant } from '@/lib/clock/instant'
import { namesOf } from '@/lib/notes/people-repository'
import { allow } from '@/lib/outcome/refusal'
import { countWaiting, type QueuePage, waitingNotes } from './queue-repository'
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
    const withWhy = (row: Row): WaitingNote => ({ ...row, why: reasonsFor(row, names, at) })
    return {
      touched: touched.map(withWhy),
      waiting: waiting.map(withWhy),
      count,
      more: rows.length > 50,
      at,
    }
  })
}

type Row = Awaited<ReturnType<typeof waitingNotes>>[number]

function reasonsFor(row: Row, names: ReadonlyMap<string, string>, at: Instant): string[] {
  const touched = row.touchOutside > 0 ? [touchedWords(row, names)] : []
  if (row.status === 'countersigned') return [...touched, cameAfter]
  return [
    ...touched,
    ...(row.riskLevel === 'high' || row.riskLevel === 'moderate' ? [`Risk judged ${row.riskLevel}`] : []),
    ...(isOverdue(row, at) ? ['The countersignature is overdue'] : []),
    ...(row.objections ? [objected(row.objections)] : []),
    ...(row.unlicensedAuthor ? ['An author without a licence signed: a countersignature is due'] : []),
    ...(row.closedWithout ? ['Closed without a signature'] : []),
    ...(row.version > 1 ? [`Version ${row.version}`] : []),
    ...(row.gaps > 0 ? [`${row.gaps} ${row.gaps === 1 ? 'answer' : 'answers'} openly not given`] : []),
  ]
}

const isOverdue = ({ dueAt }: Row, at: Instant): boolean => dueAt !== null && dueAt <= at

const cameAfter = 'It came after the countersignature: here until a supervisor reads the note'

/** What was voided stays, with the name of whoever did that, and what came too late is marked as that: how much, where only some of it was. */
function touchedWords({ touchOutside, touchVoidedBy, touchLate }: Row, names: ReadonlyMap<string, string>): string {
  const [voided, late] = [touchVoidedBy ?? [], touchLate ?? []]
  const by = [...new Set(voided.map(id => names.get(id) ?? 'somebody'))].join(' and ')
  return [
    `Touch outside the agreement, ${times(touchOutside)}`,
    ...(late.length > 0 ? [`${someOf(late.length, touchOutside)}arrived late`] : []),
    ...(voided.length > 0 ? [`${someOf(voided.length, touchOutside)}voided by ${by}`] : []),
  ].join(', ')
}
const someOf = (some: number, all: number) => (some < all ? `${some === 1 ? 'one' : some} of them ` : '')
const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

const objected = (count: number) =>
  count === 1
    ? 'One therapist objects to a tick of the closing checklist'
    : `The therapists differ on ${count} ticks of the closing checklist`
