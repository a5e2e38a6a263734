import type { ParticipantPage } from '@/lib/trial/participants/participant-page'
import { isOfCourse } from '@/lib/trial/visits/unscheduled'
import { closesOn, opensOn } from '@/lib/trial/visits/visit-window'
import { reached } from './reached'

type Visit = ParticipantPage['visits'][number]
interface CourseParts {
  readonly earlier: readonly Visit[]
  readonly now: readonly Visit[]
  readonly later: readonly Visit[]
}

const few = 2

/**
 * The visits of a course, without its calls, as somebody needs them today: those with something left to do and the one on either
 * side of them; of the rest, where they are more than a few, earlier and later ones apart. Whoever arranges visits needs all that are to come.
 */
export function partsOf(
  visits: readonly Visit[],
  { today, arranges }: { today: string; arranges: boolean },
): CourseParts {
  const settled = visits.filter(visit => isSettled(visit, today))
  const distant = arranges ? [] : visits.filter(visit => !isSettled(visit, today) && isDistant(visit, today))
  const [earlier, later] = [fold(settled.slice(0, -1)), fold(distant.slice(1))]
  return { earlier, now: visits.filter(visit => !earlier.includes(visit) && !later.includes(visit)), later }
}

const fold = (visits: readonly Visit[]) => (visits.length > few ? visits : [])

function isSettled(visit: Visit, today: string): boolean {
  const status = reached(visit)
  return (
    status === 'signed' ||
    status === 'countersigned' ||
    ((visit.state !== 'planned' || !(status || isOfCourse(visit))) && closesOn(visit) < today)
  )
}

const isDistant = (visit: Visit, today: string) => !visit.note && !visit.progress && today < opensOn(visit)
