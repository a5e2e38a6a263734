import { DataTable } from '@/app/_ui/page/data-table'
import { Due } from '@/app/_ui/page/due'
import { Empty } from '@/app/_ui/page/empty'
import { visitKinds } from '@/app/s/[study]/visit-kinds'
import { movedWords } from '@/app/s/[study]/visit-words'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { mayTrial } from '@/lib/access/may-trial'
import { dateWords } from '@/lib/clock/calendar'
import { progressWords } from '@/lib/trial/note-progress'
import type { ParticipantPage } from '@/lib/trial/participant-page'
import { closesOn } from '@/lib/trial/visit-window'
import { ChangeVisit } from './change-visit'
import { inBlocks } from './in-blocks'
import { VisitState } from './visit-state'

type Visit = ParticipantPage['visits'][number]

/** Every visit with its days and its note; a note of a visit whose window is open starts here, and days are changed here. The calls of a block are folded away. */
export function Course({ visits, ...around }: ParticipantPage & { actor: Actor }) {
  const course = inBlocks(visits)
  const blocks = course.flatMap(one => ('calls' in one ? [one] : []))
  return (
    <>
      <VisitTable {...around} caption="Visits" visits={course.flatMap(one => ('calls' in one ? [] : [one]))} />
      {blocks.map(({ code, calls, words }) => (
        <details key={code} className="fold">
          <summary>
            {code}, calls noted: {words}
          </summary>
          <VisitTable {...around} caption={`Calls of ${code}`} visits={calls} />
        </details>
      ))}
    </>
  )
}

type Around = Omit<ParticipantPage, 'visits'> & { actor: Actor }

function VisitTable({
  actor,
  participant,
  visits,
  today,
  caption,
}: Around & { visits: readonly Visit[]; caption: string }) {
  const mayStart = ({ kind }: Visit) => mayNotes.start(actor, { ...participant, kind })
  const arranges = mayTrial.changeVisit(actor, participant)
  const its = { participantCode: participant.code, today, arranges }
  return (
    <DataTable
      caption={caption}
      rows={visits}
      rowKey={visit => visit.id}
      empty={<Empty title="No visits are planned yet.">The coordinator plans them from the day of enrolment.</Empty>}
      columns={[
        { key: 'code', label: 'Visit', cell: visit => visit.code },
        { key: 'kind', label: 'Kind', cell: visit => visitKinds[visit.kind] },
        { key: 'target', label: 'Planned for', cell: visit => <PlannedFor visit={visit} /> },
        {
          key: 'window',
          label: 'Window',
          cell: visit => <Window visit={visit} late={mayStart(visit) && isLate(visit, today)} />,
        },
        { key: 'note', label: 'Note', cell: visit => <VisitState visit={visit} {...its} mayStart={mayStart(visit)} /> },
        ...(arranges ? [{ key: 'change', label: 'Change', cell: changeOf }] : []),
      ]}
    />
  )
}

/** A call that nobody made is counted, and calls for nothing any more. */
const isLate = (visit: Visit, today: string) =>
  visit.kind !== 'contact_call' && visit.state === 'planned' && !visit.note && today > closesOn(visit)

function PlannedFor({ visit }: { visit: Visit }) {
  const moved = movedWords(visit)
  const day = dateWords(visit.targetOn)
  return (
    <>
      {visit.state === 'cancelled' ? <s>{day}</s> : day}
      {moved && <div className="text-small text-muted">{moved}</div>}
    </>
  )
}

function changeOf(visit: Visit) {
  const { id, code, state, targetOn, windowFrom, windowTo, progress } = visit
  return (
    <ChangeVisit
      visit={{ id, code, state, targetOn, windowFrom, windowTo }}
      note={progress && progressWords[progress]}
      held={progress !== null && progress !== 'draft'}
    />
  )
}

function Window({ visit, late }: { visit: Visit; late: boolean }) {
  const words = `${dateWords(visit.windowFrom)} to ${dateWords(visit.windowTo)}`
  return late ? <Due>{words}</Due> : words
}
