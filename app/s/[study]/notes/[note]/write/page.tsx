import { redirect } from 'next/navigation'
import { FromEarlier } from '@/app/_ui/note/from-earlier'
import { OpenComments } from '@/app/_ui/note/open-comments'
import { pinnedComments } from '@/app/_ui/note/pinned-comments'
import { sentBackNotice } from '@/app/_ui/note/sent-back-notice'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { StateMark } from '@/app/_ui/page/state-mark'
import { DiscardNote } from '@/app/s/[study]/notes/[note]/discard-note'
import { MeasuresOfVisit } from '@/app/s/[study]/notes/[note]/measures-of-visit'
import { settled } from '@/app/s/[study]/notes/[note]/settled'
import { ParticipantStrip } from '@/app/s/[study]/participant-strip'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { concernsOfVisit } from '@/lib/measures/concerns-of-visit'
import { definitionOf } from '@/lib/notes/definition'
import { readRecord } from '@/lib/review/read-record'
import { readHeader } from '@/lib/trial/participants/read-header'
import { readStudy } from '@/lib/trial/study/read-study'
import { asStillAgreed, besideAnswers, stillStanding } from './beside-answers'
import { Concerns } from './concerns'
import { nextSteps } from './next-steps'
import { NoteEditor } from './note-editor'

export const metadata = { title: 'Write a note' }

/** A draft, open for writing; whoever may not write it reads it instead. */
export default onPage(async ({ params }: PageProps<'/s/[study]/notes/[note]/write'>) => {
  const { study, note: noteId } = await params
  const actor = await currentActor()
  const note = await readRecord(actor, { noteId, studyId: study })
  const here = `/s/${study}/notes/${noteId}`
  if (!note.may.write) redirect(here)
  const { settings } = await readStudy(actor, study)
  const definition = definitionOf(note.definition, note.fieldsOn, note.touchKinds)
  const header = await readHeader(actor, note)
  const concerns = await concernsOfVisit(actor, note)
  const mine = note.people.find(person => person.id === actor.staffId)
  const pair = { lead: settings.leadLabel, second: settings.secondLabel }
  const roles: Record<string, string> = {
    therapist: pair.lead,
    cotherapist: pair.second,
    session_staff: 'Session staff',
  }
  const eventForm = `/s/${study}/participants/${note.participantId}/events/new?visit=${note.visitId}`
  return (
    <>
      <PageHeader
        title={definition.title}
        above={
          <RecordLink href={`/s/${study}/participants/${note.participantId}`}>
            {note.participantCode}, {note.visitCode}
          </RecordLink>
        }
        actions={
          <>
            {note.may.log && <RecordLink href={`${here}/session`}>The log of the day</RecordLink>}
            {note.may.log && note.may.triage && <RecordLink href={`${here}/closing`}>Closing review</RecordLink>}
            {definition.kind !== 'baseline' && (
              <RecordLink href={`/s/${study}/participants/${note.participantId}/measures?visit=${note.visitId}`}>
                Measures
              </RecordLink>
            )}
            <RecordLink href={eventForm}>Enter an adverse event</RecordLink>
          </>
        }
        below={
          <>
            <StateMark state={note.status} /> {note.version > 1 && <span>Version {note.version}</span>}
          </>
        }
      />
      {sentBackNotice(note)}
      <OpenComments note={note} />
      <ParticipantStrip header={header} />
      <MeasuresOfVisit actor={actor} note={note} study={study} />
      <Concerns concerns={concerns} study={study} />
      <NoteEditor
        note={{
          noteId,
          definition,
          found: note.found,
          rows: note.draft,
          conflicts: note.conflicts,
        }}
        around={{
          people: note.people.map(person => ({ ...person, role: roles[person.role] ?? '', seat: seatOf(person) })),
          me: { id: actor.staffId, name: actor.name },
          seat: mine ? seatOf(mine) : null,
          pair,
          zone: note.timeZone,
          names: note.names,
          standing: stillStanding(note.before.standing, header),
          logged: note.before.logged,
          recording: asStillAgreed(note.before.recording, header),
          beside: besideAnswers(header, note.before),
          nextSteps: nextSteps(eventForm),
        }}
        noteHref={here}
        beside={<FromEarlier {...note.before} />}
        discard={note.may.discard && <DiscardNote noteId={noteId} back={`/s/${study}/today`} quiet />}
        margins={pinnedComments(note, settled(note))}
      />
    </>
  )
})

function seatOf({ role }: { readonly role: string }): 'lead' | 'second' | null {
  if (role === 'therapist') return 'lead'
  return role === 'cotherapist' ? 'second' : null
}
