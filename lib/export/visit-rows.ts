import { tookPlace } from '@/lib/notes/took-place'
import { isOfCourse } from '@/lib/trial/visits/unscheduled'
import { isInWindow } from '@/lib/trial/visits/visit-window'
import type { CourseInCut } from './course-repository'
import type { SignedNote } from './leaving-note'

type Visit = CourseInCut['visits'][number]

/**
 * A row for each visit of a participant whose note leaves, in the columns of `sv` after those that say whose it is: when it was
 * planned, when it was held, and whether that was within its window, as the deviations are drafted.
 */
export const visitRows = (
  visits: readonly Visit[],
  notes: readonly SignedNote[],
  { whose, on }: { whose: (visit: string) => string[]; on: (day: string | null) => string },
): string[][] =>
  visits
    .filter(({ kind }) => kind !== 'baseline')
    .flatMap(visit => {
      const own = notes.filter(note => note.visit === visit.code)
      if (own.length === 0) return []
      const held = heldOn(own)
      return [
        [...whose(visit.code), visit.kind, held ? 'yes' : 'no', ...planCells(visit, on), on(held), within(visit, held)],
      ]
    })

/** A call at which nobody was reached. */
const unreached: readonly unknown[] = ['no_answer', 'message_left']

/** The day that its notes give; of a session that did not take place, or a call at which nobody was reached, none. */
const heldOn = (notes: readonly SignedNote[]): string | null =>
  notes
    .filter(note => tookPlace(note) && !unreached.includes(note.answers.reached))
    .flatMap(({ answers: { started_at: at } }) => (typeof at === 'string' ? [at.slice(0, 10)] : []))
    .sort()[0] ?? null

/** What nobody planned was written down as it was held; such a call has a window of that day alone. */
const isPlanned = (visit: Visit): boolean =>
  isOfCourse(visit) && (visit.kind !== 'contact_call' || visit.windowFrom < visit.windowTo)

function planCells(visit: Visit, on: (day: string | null) => string): string[] {
  if (!isPlanned(visit)) return ['', '', '', '', '']
  const { targetOn, movedFrom, moveReason, windowFrom, windowTo } = visit
  return [on(movedFrom ?? targetOn), on(movedFrom ? targetOn : null), moveReason ?? '', on(windowFrom), on(windowTo)]
}

function within(visit: Visit, held: string | null): string {
  if (!isPlanned(visit) || held === null) return ''
  if (isInWindow(held, visit)) return 'within'
  return held < visit.windowFrom ? 'early' : 'late'
}
