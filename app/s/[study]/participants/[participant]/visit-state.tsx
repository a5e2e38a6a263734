import { RecordLink } from '@/app/_ui/page/record-link'
import { StateMark } from '@/app/_ui/page/state-mark'
import { StartNote } from '@/app/s/[study]/today/start-note'
import { cancelledWords } from '@/app/s/[study]/visit-words'
import type { ParticipantPage } from '@/lib/trial/participants/participant-page'
import { progressWords } from '@/lib/trial/visits/note-progress'
import { isOfCourse } from '@/lib/trial/visits/unscheduled'
import { closesOn, opensOn } from '@/lib/trial/visits/visit-window'
import { reached } from './reached'

interface VisitStateProps {
  visit: ParticipantPage['visits'][number]
  participantCode: string
  today: string
  mayStart: boolean
  /** Learns how far a note has come, in a word. */
  arranges: boolean
}

/** How far a visit's note has come: the way to it, a word of it, or why there is none. What was not held may be begun anew. */
export function VisitState(props: VisitStateProps) {
  const { visit } = props
  const { studyId, note, progress } = visit
  const mark = reached(visit)
  const there = note ? (
    <RecordLink href={`/s/${studyId}/notes/${note.id}`}>{mark && <StateMark state={mark} />}</RecordLink>
  ) : (
    progress && <StateMark state={progress} words={progressWords[progress]} />
  )
  if (mark === 'not_held')
    return (
      <>
        {there}
        <div>
          <NotBegun {...props} />
        </div>
      </>
    )
  return there ?? <NotBegun {...props} />
}

/** What there is to say of a visit without a note, and the way to begin it. */
function NotBegun({ visit, participantCode, today, mayStart, arranges }: VisitStateProps) {
  const { id, studyId, code, state } = visit
  if (state === 'cancelled') return cancelledWords(visit)
  if (state === 'missed') return 'Missed'
  if (today < opensOn(visit)) return 'Not open yet'
  if (!isOfCourse(visit) && today > closesOn(visit)) return 'No note to show'
  if (mayStart)
    return <StartNote visitId={id} study={studyId} label={`Start the note of ${participantCode}, ${code}`} />
  const isOver = today > closesOn(visit)
  if (arranges) return isOver ? 'Not started, window is over' : 'Not started'
  return isOver ? 'Window is over' : 'Window is open'
}
