import { counted } from '@/app/_ui/page/counted'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { CareDue } from '@/app/s/[study]/care-due'
import { Departures } from '@/app/s/[study]/departures'
import { type Actor, holds } from '@/lib/access/actor'
import { careRoles } from '@/lib/access/sight'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { careChecksDue } from '@/lib/care/care-checks-due'
import { measuresDue } from '@/lib/measures/measures-due'
import { inAftercare } from '@/lib/review/in-aftercare'
import { myOpenNotes } from '@/lib/review/my-notes'
import { mayWait } from '@/lib/review/notes-to-sign'
import { type Agreed, readAgreed } from '@/lib/review/read-agreed'
import { deviationsToComplete } from '@/lib/trial/deviations/read-deviations'
import { readStudy } from '@/lib/trial/study/read-study'
import { type DueVisit, visitsDue } from '@/lib/trial/visits/visits-due'
import { Calls } from './calls'
import { MeasuresLeft } from './measures-left'
import { NoteRows } from './note-rows'
import { Visits } from './visits'

export const metadata = { title: 'Today' }

/** What is due today and by whom: a note starts in one click, drafts stand by their age. */
export default onPage(async ({ params }: PageProps<'/s/[study]/today'>) => {
  const { study } = await params
  const actor = await currentActor()
  const { zone } = await readStudy(actor, study)
  if (!holds(actor, [...careRoles, 'coordinator'], { studyId: study })) return <NothingHere />
  const [visits, notes, aftercare, deviations, careChecks, left] = await Promise.all([
    visitsDue(actor, study),
    myOpenNotes(actor, study),
    inAftercare(actor, study),
    deviationsToComplete(actor, study),
    careChecksDue(actor, study),
    measuresDue(actor, { studyId: study }),
  ])
  const due = visits.filter(visit => visit.note === null)
  const open = due.filter(visit => visit.timing === 'open')
  const opened = `${counted(open.length, 'visit')} open now`
  const writes = holds(actor, careRoles, { studyId: study })
  const ready = notes.filter(note => note.status === 'ready')
  const agreed = await agreedBefore(actor, writes ? open : [])
  const here = { study, zone }
  return (
    <>
      <PageHeader
        title="Today"
        below={writes ? `${opened}, ${counted(notes.length, 'note')} not finished` : opened}
        actions={
          notes.filter(mayWait).length > 1 && (
            <RecordLink href={`/s/${study}/today/sign`}>Read and sign what is finished</RecordLink>
          )
        }
      />
      <NoteRows {...here} title="Going on now" notes={notes.filter(note => note.goesOn)} />
      <NoteRows {...here} title="Sent back to you" notes={notes.filter(note => note.status === 'returned')} />
      <NoteRows {...here} title="Waiting for your signature" notes={ready.filter(note => note.awaitsMe)} />
      <Visits {...{ actor, study, due, left, agreed }} />
      <CareDue study={study} due={careChecks} />
      <MeasuresLeft study={study} left={left.filter(at => !due.some(({ id }) => id === at.visit.id))} reads={writes} />
      <Departures actor={actor} deviations={deviations} />
      <Calls study={study} people={aftercare} />
      <NoteRows
        {...here}
        title="Drafts, oldest first"
        notes={notes.filter(note => note.status === 'draft' && !note.goesOn)}
      />
      <NoteRows {...here} title="Waiting for the other signature" notes={ready.filter(note => !note.awaitsMe)} />
    </>
  )
})

/** By visit: of those that are planned for today, else of the next that is open. More is read where it is needed, participant by participant. */
async function agreedBefore(actor: Actor, open: readonly DueVisit[]): Promise<ReadonlyMap<string, Agreed>> {
  const ofToday = open.filter(({ targetOn, today }) => targetOn === today).slice(0, mostRead)
  const next = ofToday.length > 0 ? ofToday : open.slice(0, 1)
  const read = await Promise.all(
    next.map(async visit => [visit.id, await readAgreed(actor, visit.participantId)] as const),
  )
  return new Map(read.flatMap(([visitId, agreed]) => (agreed ? [[visitId, agreed] as const] : [])))
}

/** Nobody meets more people on one day. */
const mostRead = 4

/** For roles whose work comes with other notes than these. */
function NothingHere() {
  return (
    <>
      <PageHeader title="Today" />
      <Empty title="Nothing waits for you today.">Therapy notes and their visits are not part of your role.</Empty>
    </>
  )
}
