import { DataTable } from '@/app/_ui/page/data-table'
import { Due } from '@/app/_ui/page/due'
import { Empty } from '@/app/_ui/page/empty'
import { RecordLink } from '@/app/_ui/page/record-link'
import { StateMark } from '@/app/_ui/page/state-mark'
import { StartNote } from '@/app/s/[study]/today/start-note'
import { visitKinds } from '@/app/s/[study]/visit-kinds'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { dateWords } from '@/lib/clock/calendar'
import type { ParticipantPage } from '@/lib/trial/participant-page'

const notHeld = { planned: 'Not open yet', missed: 'Missed', cancelled: 'Cancelled' } as const

type Visit = ParticipantPage['visits'][number]

/** Every visit with its days and its note; a note of a visit whose window is open starts here. */
export function Course({ actor, participant, visits, today }: ParticipantPage & { actor: Actor }) {
  const studyId = participant.studyId
  const mayStart = mayNotes.start(actor, participant)
  const noteOf = ({ id, code, note, state, windowFrom, windowTo }: Visit) => {
    if (note) {
      const mark = <StateMark state={note.status} />
      return <RecordLink href={`/s/${studyId}/notes/${note.id}`}>{mark}</RecordLink>
    }
    if (state !== 'planned' || today < windowFrom) return notHeld[state]
    const label = `Start the note of ${participant.code}, ${code}`
    if (mayStart) return <StartNote visitId={id} study={studyId} label={label} />
    return today > windowTo ? 'Window is over' : 'Window is open'
  }
  return (
    <DataTable
      caption="Visits"
      rows={visits}
      rowKey={visit => visit.id}
      empty={<Empty title="No visits are planned yet.">The coordinator plans them from the day of enrolment.</Empty>}
      columns={[
        { key: 'code', label: 'Visit', cell: visit => visit.code },
        { key: 'kind', label: 'Kind', cell: visit => visitKinds[visit.kind] },
        { key: 'target', label: 'Planned for', cell: visit => dateWords(visit.targetOn) },
        {
          key: 'window',
          label: 'Window',
          cell: visit => <Window visit={visit} late={mayStart && isLate(visit, today)} />,
        },
        { key: 'note', label: 'Note', cell: noteOf },
      ]}
    />
  )
}

const isLate = (visit: Visit, today: string) => visit.state === 'planned' && !visit.note && today > visit.windowTo

function Window({ visit, late }: { visit: Visit; late: boolean }) {
  const words = `${dateWords(visit.windowFrom)} to ${dateWords(visit.windowTo)}`
  return late ? <Due>{words}</Due> : words
}
