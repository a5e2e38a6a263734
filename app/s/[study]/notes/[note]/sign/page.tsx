import { redirect } from 'next/navigation'
import { LeftToSign } from '@/app/_ui/note/left-to-sign'
import { NotePaper } from '@/app/_ui/note/note-paper'
import { OpenComments } from '@/app/_ui/note/open-comments'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { SigningWaits } from '@/app/s/[study]/signing-waits'
import { onPage } from '@/lib/auth/on-page'
import { requestAddress } from '@/lib/auth/request'
import { currentActor } from '@/lib/auth/session'
import { needsCode } from '@/lib/credentials/reauthenticate'
import { withWaiting } from '@/lib/notes/waiting-answers'
import { readRecord } from '@/lib/review/read-record'
import { readSilentDevices } from '@/lib/session/live/read-silent-devices'
import { readLate } from '@/lib/session/log/read-late'
import { readStudy } from '@/lib/trial/study/read-study'
import { askedOf } from './asked-of'
import { SendBack } from './send-back'
import { SignForm } from './sign-form'
import { SilentDevices } from './silent-devices'
import { WhatIsSigned } from './what-is-signed'

export const metadata = { title: 'Read and sign' }

/** Exactly what will be signed, read through to its end; then the meaning and the password. */
export default onPage(async ({ params }: PageProps<'/s/[study]/notes/[note]/sign'>) => {
  const { study, note: noteId } = await params
  const actor = await currentActor()
  const note = await readRecord(actor, { noteId, studyId: study })
  const here = `/s/${study}/notes/${noteId}`
  if (!note.may.sign || !note.answers) redirect(here)
  const { settings } = await readStudy(actor, study)
  const { definition, isSecond, asksOfDay, unblinding } = askedOf(note, note.answers, settings.armNames)
  const left = withWaiting(definition, note.left, { twice: note.conflicts.map(({ path }) => path) })
  const isOpen = left.length === 0
  return (
    <NotePaper note={note} title={definition.title}>
      <PageHeader
        title={`Read and sign: ${definition.title}`}
        above={
          <RecordLink href={isSecond ? here : `${here}/write`}>
            {isSecond ? 'Back to the note' : 'Back to writing'}
          </RecordLink>
        }
        below={`${note.participantCode}, ${note.visitCode}, version ${note.version}`}
      />
      <SigningWaits actor={actor} studyId={study} />
      <OpenComments note={note} base={isSecond ? here : `${here}/write`} />
      <SilentDevices devices={await readSilentDevices(actor, noteId)} me={actor.staffId} zone={note.timeZone} />
      {!isOpen && (
        <Section title="Not yet">
          <LeftToSign left={left} base={`${here}/write`} />
        </Section>
      )}
      <WhatIsSigned note={note} here={here} late={await readLate(actor, noteId)} />
      {isOpen && (
        <Section title="Your signature">
          <SignForm
            noteId={noteId}
            contentHash={note.contentHash}
            isSecond={isSecond}
            asksOfDay={asksOfDay}
            unblinding={unblinding}
            writing={isSecond ? null : `${here}/write`}
            needsCode={await needsCode(actor, await requestAddress())}
            name={actor.name}
            back={here}
          />
          {note.may.sendBack && <SendBack noteId={noteId} version={note.version} back={`${here}/write`} />}
        </Section>
      )}
    </NotePaper>
  )
})
