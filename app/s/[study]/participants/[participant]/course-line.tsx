import { StateMark } from '@/app/_ui/page/state-mark'
import type { ParticipantPage } from '@/lib/trial/participant-page'

/** The whole course as one line: which visits have a note, and how far it has come. */
export function CourseLine({ visits }: Pick<ParticipantPage, 'visits'>) {
  if (visits.length === 0) return null
  return (
    <ol aria-label="The course at a glance" className="flex flex-wrap gap-x-5 gap-y-1 py-4 text-small tabular-nums">
      {visits.map(({ id, code, note }) => (
        <li key={id} className={note ? undefined : 'text-muted'}>
          {note ? <StateMark state={note.status} words={code} /> : code}
        </li>
      ))}
    </ol>
  )
}
