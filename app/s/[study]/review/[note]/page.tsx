import { redirect } from 'next/navigation'
import { LogReading } from '@/app/_ui/note/log-reading'
import { NotePaper } from '@/app/_ui/note/note-paper'
import { NoteReading } from '@/app/_ui/note/note-reading'
import { ObjectionNotice } from '@/app/_ui/note/objection-notice'
import { pinnedComments } from '@/app/_ui/note/pinned-comments'
import { signaturesUnder } from '@/app/_ui/note/signatures-under'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { StateMark } from '@/app/_ui/page/state-mark'
import { settled } from '@/app/s/[study]/notes/[note]/settled'
import { SigningWaits } from '@/app/s/[study]/signing-waits'
import { onPage } from '@/lib/auth/on-page'
import { requestAddress } from '@/lib/auth/request'
import { currentActor } from '@/lib/auth/session'
import { needsCode } from '@/lib/credentials/reauthenticate'
import { definitionOf } from '@/lib/notes/definition'
import { nextWaiting } from '@/lib/review/next-waiting'
import { readRecord } from '@/lib/review/read-record'
import { whyWaiting } from '@/lib/review/why-waiting'
import { answersBySection } from './answers-by-section'
import { CommentHere } from './comment-here'
import { ReviewDesk } from './review-desk'
import { WhyHere } from './why-here'

export const metadata = { title: 'Review a note' }

/** The note and what was said of it; comments are pinned to answers, and no word of it is changed. */
export default onPage(async ({ params }: PageProps<'/s/[study]/review/[note]'>) => {
  const { study, note: noteId } = await params
  const actor = await currentActor()
  const note = await readRecord(actor, { noteId, studyId: study })
  if (!note.may.review || !note.answers) redirect(`/s/${study}/notes/${noteId}`)
  const definition = definitionOf(note.definition, note.fieldsOn, note.touchKinds)
  const fields = answersBySection(definition, note.answers)
  const queue = `/s/${study}/review`
  const following = await nextWaiting(actor, { studyId: study, noteId })
  const next = following && `${queue}/${following}`
  return (
    <NotePaper note={note} title={definition.title}>
      <PageHeader
        title={definition.title}
        above={<RecordLink href={queue}>Back to the queue</RecordLink>}
        below={
          <>
            <StateMark state={note.status} /> {note.participantCode}, {note.visitCode}, version {note.version}
          </>
        }
        actions={
          next && (
            <RecordLink href={next} className="button">
              Next note that waits
            </RecordLink>
          )
        }
      />
      <SigningWaits actor={actor} studyId={study} />
      <ReviewDesk
        key={noteId}
        noteId={noteId}
        version={note.version}
        contentHash={note.contentHash}
        fields={fields}
        needsCode={await needsCode(actor, await requestAddress())}
        name={actor.name}
        back={queue}
        next={next}
      >
        <WhyHere
          reasons={await whyWaiting(actor, { studyId: study, noteId })}
          {...{ definition }}
          answers={note.answers}
        />
        <ObjectionNotice definition={definition} answers={note.answers} />
        <NoteReading
          definition={definition}
          answers={note.answers}
          people={id => note.names[id] ?? 'Somebody'}
          zone={note.timeZone}
          margins={pinnedComments(note, settled(note))}
          acts={commentsHere(fields)}
        />
        <LogReading note={note} inFull />
        {signaturesUnder(note)}
      </ReviewDesk>
    </NotePaper>
  )
})

/** A way to comment on each answer, at the answer. */
const commentsHere = (fields: ReturnType<typeof answersBySection>) =>
  Object.fromEntries(
    Object.values(fields)
      .flatMap(Object.entries<string>)
      .map(([name, label]) => [name, <CommentHere key={name} field={name} label={label} />]),
  )
