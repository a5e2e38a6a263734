import { counted } from '@/app/_ui/page/counted'
import { Row, Rows } from '@/app/_ui/page/rows'
import type { CareCheckList, ListedCheck } from '@/lib/care/list-care-checks'
import { dayIn } from '@/lib/clock/instant'
import { daysBetween } from '@/lib/clock/study-day'

interface CheckRowsProps {
  study: string
  label: string
  checks: readonly ListedCheck[]
  now: CareCheckList['now']
}

const words = {
  raised: 'Something is raised',
  closed: 'Raised, and something was done',
  nothing: 'Nothing to raise',
  declined: 'Declined',
} as const satisfies Readonly<Record<ListedCheck['standing'], string>>

/** Care checks by participant and session, with their age and who has read them: no word of them. */
export const CheckRows = ({ study, label, checks, now }: CheckRowsProps) => (
  <Rows label={label}>
    {checks.map(check => (
      <Row
        key={check.id}
        title={`${check.participantCode}, ${check.visitCode}`}
        href={`/s/${study}/care-checks/${check.id}`}
        detail={`${words[check.standing]}. ${readWords(check)}`}
        aside={ageWords(daysBetween(dayIn(check.timeZone, check.keptAt), dayIn(check.timeZone, now)))}
      />
    ))}
  </Rows>
)

const readWords = ({ readBy }: ListedCheck): string =>
  readBy.length === 0 ? 'Not read yet' : `Read by ${readBy.join(', ')}`

const ageWords = (days: number): string => (days === 0 ? 'Today' : `${counted(days, 'day')} ago`)
