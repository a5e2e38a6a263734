import { DataTable } from '@/app/_ui/page/data-table'
import { Due } from '@/app/_ui/page/due'
import { Empty } from '@/app/_ui/page/empty'
import { visitKinds } from '@/app/s/[study]/visit-kinds'
import { movedWords } from '@/app/s/[study]/visit-words'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { mayTrial } from '@/lib/access/may-trial'
import { dateWords } from '@/lib/clock/calendar'
import type { ParticipantPage } from '@/lib/trial/participants/participant-page'
import { progressWords, standing } from '@/lib/trial/visits/note-progress'
import { isUnscheduled } from '@/lib/trial/visits/unscheduled'
import { closesOn } from '@/lib/trial/visits/visit-window'
import { ChangeVisit } from './change-visit'
import { partsOf } from './course-parts'
import { inBlocks } from './in-blocks'
import { VisitState } from './visit-state'

type Visit = ParticipantPage['visits'][number]

/**
 * Every visit with its days and its note; a note of a visit whose window is open starts here, and days are changed here. What is
 * not needed today is folded away: visits that are done or far off, and the calls of a block.
 */
export function Course({ visits, ...around }: ParticipantPage & { actor: Actor }) {
  const { actor, participant, today } = around
  const course = inBlocks(visits)
  const blocks = course.flatMap(one => ('calls' in one ? [one] : []))
  const held = course.flatMap(one => ('calls' in one ? [] : [one]))
  const { earlier, now, later } = partsOf(held, { today, arranges: mayTrial.changeVisit(actor, participant) })
  return (
    <>
      <Folded {...around} summary={`Earlier visits (${earlier.length})`} caption="Earlier visits" visits={earlier} />
      <VisitTable {...around} caption="Visits" visits={now} />
      <Folded {...around} summary={`Later visits (${later.length})`} caption="Later visits" visits={later} />
      {blocks.map(({ code, calls, words }) => (
        <Folded
          key={code}
          {...around}
          summary={`${code}, calls noted: ${words}`}
          caption={`Calls of ${code}`}
          visits={calls}
        />
      ))}
    </>
  )
}

interface TableProps extends Around {
  visits: readonly Visit[]
  caption: string
}

const Folded = ({ summary, ...table }: TableProps & { summary: string }) =>
  table.visits.length > 0 && (
    <details className="fold">
      <summary>{summary}</summary>
      <VisitTable {...table} />
    </details>
  )

type Around = Omit<ParticipantPage, 'visits'> & { actor: Actor }

function VisitTable({ actor, participant, visits, today, caption }: TableProps) {
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
        { key: 'kind', label: 'Kind', cell: kindWords },
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

const kindWords = (visit: Visit) => `${visitKinds[visit.kind]}${isUnscheduled(visit) ? ', unscheduled' : ''}`

/** A call that nobody made is counted, and calls for nothing any more. */
const isLate = (visit: Visit, today: string) =>
  visit.kind !== 'contact_call' &&
  !isUnscheduled(visit) &&
  visit.state === 'planned' &&
  (!visit.note || visit.note.saysNotHeld) &&
  today > closesOn(visit)

function PlannedFor({ visit }: { visit: Visit }) {
  const moved = movedWords(visit)
  const day = dateWords(visit.targetOn)
  return (
    <>
      {visit.state === 'cancelled' ? <s>{day}</s> : day}
      {moved && <div className="text-small text-muted">{moved}</div>}
      {visit.tooLateFor && (
        <div className="text-small">Belongs before {visit.tooLateFor}, planned for this day or an earlier one</div>
      )}
    </>
  )
}

function changeOf(visit: Visit) {
  const { id, code, state, targetOn, windowFrom, windowTo, progress } = visit
  const its = standing(progress)
  return (
    <ChangeVisit
      visit={{ id, code, state, targetOn, windowFrom, windowTo }}
      note={its && progressWords[its]}
      held={its !== null && its !== 'draft'}
    />
  )
}

function Window({ visit, late }: { visit: Visit; late: boolean }) {
  const words = `${dateWords(visit.windowFrom)} to ${dateWords(visit.windowTo)}`
  return late ? <Due>{words}</Due> : words
}
