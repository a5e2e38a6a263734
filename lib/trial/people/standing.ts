import type { Tx } from '@/db/client'
import type { DelegatedTask } from '@/db/schema/vocabulary'
import type { Day } from '@/lib/clock/instant'
import { delegatedTaskLabels } from './delegated-task-labels'
import { delegationsOf } from './delegation-repository'
import { type LicenceRow, licencesOf } from './licence-repository'

/** A person's licences and delegated tasks as they were on one day. */
export interface Standing {
  readonly licences: readonly LicenceRow[]
  readonly tasks: readonly DelegatedTask[]
  readonly licensed: boolean
  /** Licensed before, but not on this day: unlike somebody who was not licensed yet, such a person can't sign. */
  readonly lapsed: boolean
  /** As it is printed with a signature. */
  readonly printed: string
}

/** What somebody was entitled to on a day at a site; asked for the date of service and for the date of signing. */
export async function standingOf(
  tx: Tx,
  staffId: string,
  { on, ...where }: { studyId: string; siteId: string; on: Day },
): Promise<Standing> {
  const all = (await licencesOf(tx, [staffId])).filter(one => one.struckAt === null)
  const licences = all.filter(one => one.startsOn <= on && on <= one.endsOn)
  const delegations = (await delegationsOf(tx, staffId, where)).filter(
    one => one.startsOn <= on && (one.endsOn === null || on <= one.endsOn),
  )
  const tasks = [...new Set(delegations.map(one => one.task))]
  const licensed = licences.length > 0
  return {
    licences,
    tasks,
    licensed,
    lapsed: !licensed && all.some(one => one.endsOn < on),
    printed: printed(licences, tasks),
  }
}

function printed(licences: readonly LicenceRow[], tasks: readonly DelegatedTask[]): string {
  const titles = licences.map(one => `${one.title} (No. ${one.number}, ${one.authority})`).join('; ')
  const entrusted = tasks.map(task => delegatedTaskLabels[task].toLowerCase()).join(', ')
  return `${titles || 'No licence'}, ${entrusted ? `delegated: ${entrusted}` : 'no delegated task'}`
}
