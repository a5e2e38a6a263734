import { redirect } from 'next/navigation'
import { NotePaper } from '@/app/_ui/note/note-paper'
import { UnsettledAnswers } from '@/app/_ui/note/unsettled-answers'
import { counted } from '@/app/_ui/page/counted'
import { Notice } from '@/app/_ui/page/notice'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { askedOf } from '@/app/s/[study]/notes/[note]/sign/asked-of'
import { WhatIsSigned } from '@/app/s/[study]/notes/[note]/sign/what-is-signed'
import { SigningWaits } from '@/app/s/[study]/signing-waits'
import { onPage } from '@/lib/auth/on-page'
import { requestAddress } from '@/lib/auth/request'
import { currentActor } from '@/lib/auth/session'
import { needsCode } from '@/lib/credentials/reauthenticate'
import { readRecord } from '@/lib/review/read-record'
import { readLate } from '@/lib/session/log/read-late'
import { unblindingAside } from '@/lib/signing/unblinding-in-note'
import { readStudy } from '@/lib/trial/study/read-study'
import { CloseForm } from './close-form'

export const metadata = { title: 'Close without a signature' }

/** Exactly what will be closed, as it stands, with what nobody settled in it; then why a signature can’t be had. */
export default onPage(async ({ params }: PageProps<'/s/[study]/notes/[note]/close'>) => {
  const { study, note: noteId } = await params
  const actor = await currentActor()
  const note = await readRecord(actor, { noteId, studyId: study })
  const here = `/s/${study}/notes/${noteId}`
  if (!note.may.closeWithoutSignature || !note.answers) redirect(here)
  const { settings } = await readStudy(actor, study)
  const { definition, unblinding } = askedOf(note, note.answers, settings.armNames)
  const aside = unblindingAside(definition, note.conflicts, settings.armNames ?? [])
  return (
    <NotePaper note={note} title={definition.title}>
      <PageHeader
        title={`Close without a signature: ${definition.title}`}
        above={<RecordLink href={here}>Back to the note</RecordLink>}
        below={`${note.participantCode}, ${note.visitCode}, version ${note.version}`}
      />
      <SigningWaits actor={actor} studyId={study} />
      {note.left.length > 0 && (
        <Notice kind="info" title={`${counted(note.left.length, 'answer is', 'answers are')} left open`}>
          The note is closed as it stands, with nothing filled in for its authors.
        </Notice>
      )}
      {note.conflicts.length > 0 && (
        <Section title="Two answers side by side">
          <UnsettledAnswers
            unsettled={note.conflicts}
            definition={definition}
            names={note.names}
            zone={note.timeZone}
          />
        </Section>
      )}
      <WhatIsSigned note={note} here={here} late={await readLate(actor, noteId)} />
      <Section title="A signature can’t be had">
        <CloseForm
          noteId={noteId}
          contentHash={note.contentHash}
          unsettled={note.conflicts.map(({ id }) => id)}
          unblinding={[...unblinding, ...aside]}
          needsCode={await needsCode(actor, await requestAddress())}
          name={actor.name}
          back={here}
        />
      </Section>
    </NotePaper>
  )
})
