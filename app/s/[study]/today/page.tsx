import { Due } from '@/app/_ui/page/due'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { StateMark } from '@/app/_ui/page/state-mark'
import { Time } from '@/app/_ui/page/time'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { definitionOf } from '@/lib/notes/definition'
import { type ListedNote, myOpenNotes } from '@/lib/review/my-notes'
import { readStudy } from '@/lib/trial/read-study'
import { type DueVisit, visitsDue } from '@/lib/trial/visits-due'
import { StartNote } from './start-note'

export const metadata = { title: 'Today' }

const timings = { near: 'From', open: 'Until', past: 'Was until' } as const

/** What is due today and by whom: a note starts in one click, drafts stand by their age. */
export default onPage(async ({ params }: PageProps<'/s/[study]/today'>) => {
  const { study } = await params
  const actor = await currentActor()
  const [{ zone }, visits, notes] = await Promise.all([
    readStudy(actor, study),
    visitsDue(actor, study),
    myOpenNotes(actor, study),
  ])
  const due = visits.filter(visit => visit.note === null)
  const waiting = notes.filter(note => note.status === 'ready')
  const returned = notes.filter(note => note.status === 'returned')
  const drafts = notes.filter(note => note.status === 'draft')
  return (
    <>
      <PageHeader title="Today" below={`${due.length} visits near, ${notes.length} notes open`} />
      {returned.length > 0 && (
        <NoteRows title="Sent back to you" notes={returned} study={study} zone={zone} page="write" />
      )}
      {waiting.length > 0 && (
        <NoteRows title="Waiting for the second signature" notes={waiting} study={study} zone={zone} page="sign" />
      )}
      <Section title="Visits">
        {due.length === 0 ? (
          <Empty title="No visit is near.">The schedule of your participants shows what comes next.</Empty>
        ) : (
          <Rows label="Visits">
            {due.map(visit => (
              <VisitRow key={visit.id} visit={visit} study={study} />
            ))}
          </Rows>
        )}
      </Section>
      {drafts.length > 0 && (
        <NoteRows title="Drafts, oldest first" notes={drafts} study={study} zone={zone} page="write" />
      )}
    </>
  )
})

function VisitRow({ visit, study }: { visit: DueVisit; study: string }) {
  const until = `${timings[visit.timing]} ${dateWords(visit.timing === 'near' ? visit.windowFrom : visit.windowTo)}`
  return (
    <Row
      title={`${visit.participantCode}, ${visit.code}`}
      detail={`Planned for ${dateWords(visit.targetOn)}`}
      aside={visit.timing === 'past' ? <Due>{until}</Due> : until}
      action={
        <StartNote
          visitId={visit.id}
          study={study}
          label={`Start the note of ${visit.participantCode}, ${visit.code}`}
        />
      }
    />
  )
}

interface NoteRowsProps {
  title: string
  notes: readonly ListedNote[]
  study: string
  zone: string
  page: 'write' | 'sign'
}

function NoteRows({ title, notes, study, zone, page }: NoteRowsProps) {
  return (
    <Section title={title}>
      <Rows label={title}>
        {notes.map(note => (
          <Row
            key={note.noteId}
            title={`${note.participantCode}, ${note.visitCode}`}
            href={`/s/${study}/notes/${note.noteId}/${page}`}
            detail={
              <>
                {definitionOf(note.definition).title}, begun <Time at={note.startedAt} zone={zone} />
                {note.openComments > 0 && `, ${note.openComments} comments to answer`}
              </>
            }
            aside={<StateMark state={note.status} />}
          />
        ))}
      </Rows>
    </Section>
  )
}
