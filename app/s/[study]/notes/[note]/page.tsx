import { awaitedNotice } from '@/app/_ui/note/awaited-notice'
import { LogReading } from '@/app/_ui/note/log-reading'
import { NotePaper } from '@/app/_ui/note/note-paper'
import { NoteReading } from '@/app/_ui/note/note-reading'
import { pinnedComments } from '@/app/_ui/note/pinned-comments'
import { sentBackNotice } from '@/app/_ui/note/sent-back-notice'
import { signaturesUnder } from '@/app/_ui/note/signatures-under'
import { Notice } from '@/app/_ui/page/notice'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { StateMark } from '@/app/_ui/page/state-mark'
import { WhySigningWaits } from '@/app/s/[study]/signing-waits'
import { Statement } from '@/app/s/[study]/statement'
import { onPage } from '@/lib/auth/on-page'
import { requestAddress } from '@/lib/auth/request'
import { currentActor } from '@/lib/auth/session'
import { needsCode } from '@/lib/credentials/reauthenticate'
import { statementsBeside } from '@/lib/measures/read-statements'
import { definitionOf } from '@/lib/notes/definition'
import { readRecord } from '@/lib/review/read-record'
import { readLate } from '@/lib/session/log/read-late'
import { signingWaits } from '@/lib/signing/known-signer'
import { LateArrivals } from './late-arrivals'
import { LeftAnswers } from './left-answers'
import { MeasuresOfVisit } from './measures-of-visit'
import { NoteDeeds, signsWords } from './note-deeds'
import { settled } from './settled'
import { structuredReading } from './structured-reading'
import { Versions } from './versions'

export const metadata = { title: 'Note' }

/** A note as this person may read it: answers, comments, signatures, earlier versions, and what may be done now. */
export default onPage(async ({ params, searchParams }: PageProps<'/s/[study]/notes/[note]'>) => {
  const { study, note: noteId } = await params
  const version = Number((await searchParams).version) || undefined
  const actor = await currentActor()
  const note = await readRecord(actor, { noteId, studyId: study, version })
  const definition = definitionOf(note.definition, note.fieldsOn, note.touchKinds)
  const here = `/s/${study}/notes/${noteId}`
  const people = (id: string) => note.names[id] ?? 'Somebody'
  const said = await statementsBeside(actor, note)
  const isEarlier = note.shown !== note.version
  const reading = note.answers ? (
    <>
      <NoteReading
        definition={definition}
        answers={note.answers}
        people={people}
        zone={note.timeZone}
        margins={pinnedComments(note, settled(note))}
      />
      <LogReading note={note} />
    </>
  ) : (
    structuredReading(note, people)
  )
  const waits = signsWords(note) ? await signingWaits(actor, study) : null
  const asksCode = note.may.append && (await needsCode(actor, await requestAddress()))
  return (
    <NotePaper note={note} title={definition.title}>
      <PageHeader
        title={definition.title}
        above={
          <RecordLink href={`/s/${study}/participants/${note.participantId}`}>
            {note.participantCode}, {note.visitCode}
          </RecordLink>
        }
        below={
          <>
            <StateMark state={note.status} /> <Versions note={note} here={here} />
          </>
        }
        actions={!isEarlier && <NoteDeeds actor={actor} note={note} study={study} signs={!waits} />}
      />
      {!isEarlier && <WhySigningWaits why={waits} />}
      {!isEarlier && sentBackNotice(note)}
      {!isEarlier && awaitedNotice(note)}
      {!isEarlier && note.closedInstead && <Notice kind="info" title={note.closedInstead} />}
      {!isEarlier && <MeasuresOfVisit actor={actor} note={note} study={study} />}
      {isEarlier && (
        <Notice
          kind="info"
          title={`This is version ${note.shown}, as it was signed. The note is at version ${note.version}.`}
        />
      )}
      {note.status === 'entered_in_error' ? <div className="struck">{reading}</div> : reading}
      {!isEarlier && (
        <LateArrivals
          noteId={noteId}
          late={(await readLate(actor, noteId)).map(one => ({ ...one, isOwn: one.isOwn && !waits }))}
          zone={note.timeZone}
          needsCode={asksCode}
        />
      )}
      {!isEarlier && !note.may.write && (
        <LeftAnswers
          reading={{ noteId, definition: note.definition, touchKinds: note.touchKinds, names: note.names }}
          mayAppend={note.may.append && !waits}
          needsCode={asksCode}
        />
      )}
      {signaturesUnder(note)}
      {said.length > 0 && (
        <Section title="In the participant’s words">
          {said.map(one => (
            <div key={one.id} className="py-4">
              <Statement statement={one} />
            </div>
          ))}
        </Section>
      )}
    </NotePaper>
  )
})
