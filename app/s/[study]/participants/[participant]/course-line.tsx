import { StateMark } from '@/app/_ui/page/state-mark'
import type { ParticipantPage } from '@/lib/trial/participants/participant-page'
import { inBlocks } from './in-blocks'
import { reached } from './reached'

/** The whole course as one line: which visits have a note, and how far it has come; of the calls only how many were noted. */
export function CourseLine({ visits }: Pick<ParticipantPage, 'visits'>) {
  if (visits.length === 0) return null
  return (
    <ol aria-label="The course at a glance" className="flex flex-wrap gap-x-5 gap-y-1 py-4 text-small tabular-nums">
      {inBlocks(visits).map(one => {
        if ('calls' in one)
          return (
            <li key={one.code} className="text-muted">
              {one.code} {one.words}
            </li>
          )
        const { id, code, state } = one
        const status = reached(one)
        return (
          <li key={id} className={status ? undefined : 'text-muted'}>
            {status ? <StateMark state={status} words={code} /> : state === 'cancelled' ? <s>{code}</s> : code}
          </li>
        )
      })}
    </ol>
  )
}
