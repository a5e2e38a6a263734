import { roleLabels } from '@/lib/audit/role-labels'
import { dateWords } from '@/lib/clock/calendar'
import { dayIn, minutesAfter } from '@/lib/clock/instant'
import type { StudyPerson } from '@/lib/trial/people/people-of-study'

type Held = StudyPerson['memberships'][number]

/** How an account stands. */
export const stateWords: Readonly<Record<StudyPerson['state'], string>> = {
  invited: 'Invited, has not accepted yet',
  active: 'In use',
  suspended: 'Suspended',
  left: 'Has left',
}

const holdWords: Readonly<Record<Held['hold'], string>> = {
  now: '',
  later: 'not yet begun',
  suspended: 'suspended',
  ended: 'ended',
}

/** "lead therapist (ended)". */
export const roleWords = ({ role, hold }: Held): string =>
  hold === 'now' ? roleLabels[role] : `${roleLabels[role]} (${holdWords[hold]})`

/** "From 1 March 2026 to 30 April 2026", by the site’s days. */
export function periodWords({ startsAt, endsAt }: Pick<Held, 'startsAt' | 'endsAt'>, zone: string): string {
  const from = `From ${dateWords(dayIn(zone, startsAt))}`
  return endsAt === null ? from : `${from} to ${dateWords(dayIn(zone, minutesAfter(endsAt, -1)))}`
}
