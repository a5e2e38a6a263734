import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { readProcessNotes } from '@/lib/notes/process/read-process-notes'
import { AskOnLeaving } from './ask-on-leaving'
import { DeleteProcessNote } from './delete-process-note'
import { ProcessSheet } from './process-sheet'

export const metadata = { title: 'Process notes' }

/** A therapist's own process notes about one participant: on this page and nowhere else. */
export default onPage(async ({ params }: PageProps<'/s/[study]/participants/[participant]/process-notes'>) => {
  const { study, participant: participantId } = await params
  const { participant, notes, isHeld } = await readProcessNotes(await currentActor(), { studyId: study, participantId })
  const back = `/s/${study}/participants/${participantId}`
  return (
    <div className="print:hidden">
      <PageHeader
        title="Process notes"
        above={<RecordLink href={back}>{participant.code}</RecordLink>}
        below="Yours alone. Nobody else reads them, sees that there are any, or exports them."
      />
      <p className="mb-8 max-w-[66ch] text-muted">
        Times of a session, who was there, what was done, results of measures, diagnosis, functioning, the plan,
        symptoms, outlook and progress belong in the record, not here.
      </p>
      <AskOnLeaving back={back}>
        <Section title="A new one">
          <ProcessSheet participantId={participantId} back={back} note={null} />
        </Section>
        {notes.map(note => (
          <Section
            key={`${note.id} ${note.revision}`}
            title="Kept"
            aside={<Time at={note.at} zone={participant.timeZone} />}
          >
            <ProcessSheet participantId={participantId} back={back} note={note} isHeld={isHeld} />
            {!isHeld && <DeleteProcessNote id={note.id} />}
          </Section>
        ))}
      </AskOnLeaving>
    </div>
  )
})
