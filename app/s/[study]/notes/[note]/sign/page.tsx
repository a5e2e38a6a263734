import { redirect } from 'next/navigation'
import { LeftToSign } from '@/app/_ui/note/left-to-sign'
import { LogReading } from '@/app/_ui/note/log-reading'
import { NoteReading } from '@/app/_ui/note/note-reading'
import { signaturesUnder } from '@/app/_ui/note/signatures-under'
import { counted } from '@/app/_ui/page/counted'
import { Notice } from '@/app/_ui/page/notice'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { LateArrivals } from '@/app/s/[study]/notes/[note]/late-arrivals'
import { SigningWaits } from '@/app/s/[study]/signing-waits'
import { onPage } from '@/lib/auth/on-page'
import { requestAddress } from '@/lib/auth/request'
import { currentActor } from '@/lib/auth/session'
import { needsCode } from '@/lib/credentials/reauthenticate'
import { definitionOf } from '@/lib/notes/definition'
import { tookPlace } from '@/lib/notes/took-place'
import { readRecord } from '@/lib/review/read-record'
import { readSilentDevices } from '@/lib/session/live/read-silent-devices'
import { readLate } from '@/lib/session/log/read-late'
import { unblindingInNote } from '@/lib/signing/unblinding-in-note'
import { readStudy } from '@/lib/trial/study/read-study'
import { SendBack } from './send-back'
import { SignForm } from './sign-form'
import { SilentDevices } from './silent-devices'

export const metadata = { title: 'Read and sign' }

/** Exactly what will be signed, read through to its end; then the meaning and the password. */
export default onPage(async ({ params }: PageProps<'/s/[study]/notes/[note]/sign'>) => {
  const { study, note: noteId } = await params
  const actor = await currentActor()
  const note = await readRecord(actor, { noteId, studyId: study })
  const here = `/s/${study}/notes/${noteId}`
  if (!note.may.sign || !note.answers) redirect(here)
  const definition = definitionOf(note.definition, note.fieldsOn, note.touchKinds)
  const { settings } = await readStudy(actor, study)
  const unblinding = unblindingInNote(
    definition,
    { answers: note.answers, entries: note.log?.log ?? [] },
    settings.armNames ?? [],
  )
  const isSession = definition.kind === 'session'
  const isSecond = note.status === 'ready'
  const isOpen = note.left.length === 0 && note.conflicts.length === 0
  return (
    <>
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
      <SilentDevices devices={await readSilentDevices(actor, noteId)} me={actor.staffId} zone={note.timeZone} />
      {!isOpen && (
        <Section title="Not yet">
          {note.conflicts.length > 0 && (
            <Notice
              kind="attention"
              title="Two answers stand side by side. Choose between them in the note, then sign."
            />
          )}
          <LeftToSign left={note.left} base={`${here}/write`} />
        </Section>
      )}
      {note.openEffects > 0 && (
        <Notice
          kind="info"
          title={`${counted(note.openEffects, 'effect')} of this ${isSession ? 'day' : 'contact'} not settled yet`}
        >
          That holds no signature up: signed, they are on the investigator’s list.{' '}
          {isSession ? (
            <RecordLink href={`${here}/closing`}>Closing review</RecordLink>
          ) : (
            <RecordLink href={`${here}/effects`}>Effects reported</RecordLink>
          )}
        </Notice>
      )}
      <LateArrivals noteId={noteId} late={await readLate(actor, noteId)} zone={note.timeZone} needsCode={false} />
      <NoteReading
        definition={definition}
        answers={note.answers}
        people={id => note.names[id] ?? 'Somebody'}
        zone={note.timeZone}
      />
      <LogReading note={note} inFull />
      {signaturesUnder(note)}
      {isOpen && (
        <Section title="Your signature">
          <SignForm
            noteId={noteId}
            contentHash={note.contentHash}
            isSecond={isSecond}
            asksOfDay={isSession && tookPlace({ answers: note.answers })}
            unblinding={unblinding}
            writing={isSecond ? null : `${here}/write`}
            needsCode={await needsCode(actor, await requestAddress())}
            name={actor.name}
            back={here}
          />
          {note.may.sendBack && <SendBack noteId={noteId} version={note.version} back={`${here}/write`} />}
        </Section>
      )}
    </>
  )
})
