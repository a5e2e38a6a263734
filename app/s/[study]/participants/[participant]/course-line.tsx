import { StateMark } from '@/app/_ui/page/state-mark'
import type { ParticipantPage } from '@/lib/trial/participant-page'

/** The whole course as one line: which visits have a note, and how far it has come. */
export function CourseLine({ visits }: Pick<ParticipantPage, 'visits'>) {
  if (visits.length === 0) return null
  return (
    <ol aria-label="The course at a glance" className="flex flex-wrap gap-x-5 gap-y-1 py-4 text-small tabular-nums">
      {visits.map(({ id, code, state, note, progress }) => {
        const status = note?.status ?? progress
        return (
          <li key={id} className={status ? undefined : 'text-muted'}>
            {status ? <StateMark state={status} words={code} /> : state === 'cancelled' ? <s>{code}</s> : code}
          </li>
        )
      })}
    </ol>
  )
}
