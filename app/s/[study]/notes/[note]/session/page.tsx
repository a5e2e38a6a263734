import { notFound } from 'next/navigation'
import { NotePaper } from '@/app/_ui/note/note-paper'
import { Notice } from '@/app/_ui/page/notice'
import { SessionScreen } from '@/app/_ui/session/session-screen'
import { ParticipantStrip } from '@/app/s/[study]/participant-strip'
import { recordingRefused } from '@/app/s/[study]/recording-refused'
import { onPage } from '@/lib/auth/on-page'
import { requestCovered, requestDim } from '@/lib/auth/request'
import { currentActor } from '@/lib/auth/session'
import { definitionOf, distressToOf } from '@/lib/notes/definition'
import type { Answer } from '@/lib/notes/fields'
import { type NoteRecord, readRecord } from '@/lib/review/read-record'
import { careTouch } from '@/lib/session/log/kinds'
import { padsOf } from '@/lib/session/log/pads-of'
import { readLog } from '@/lib/session/log/read-log'
import { readTouchAgreement } from '@/lib/session/touch/read-touch-agreement'
import { limitsOf } from '@/lib/session/vitals/vital-limits'
import { readHeader } from '@/lib/trial/participants/read-header'
import { readStudy } from '@/lib/trial/study/read-study'
import { touchKindsOf } from '@/lib/trial/study/touch-kinds'

export const metadata = { title: 'Session day' }

/** In a dark room the empty page is dark, too. */
export const generateViewport = async () => ({ colorScheme: (await requestDim()) ? 'dark' : 'light dark' }) as const

/** The log of a session day, for everybody who keeps it: what is agreed and who is there, and every tap at once. */
export default onPage(async ({ params }: PageProps<'/s/[study]/notes/[note]/session'>) => {
  const { study, note: noteId } = await params
  const actor = await currentActor()
  const note = await readRecord(actor, { noteId, studyId: study })
  if (!note.may.log) notFound()
  const { entries } = await readLog(actor, { noteId, after: 0 })
  const { settings } = await readStudy(actor, study)
  const { agreement } = await readTouchAgreement(actor, { studyId: study, participantId: note.participantId })
  const header = await readHeader(actor, note)
  const touch = Object.fromEntries(touchKindsOf(settings).map(({ code, label }) => [code, label]))
  return (
    <NotePaper note={note} title="Session day">
      <SessionScreen
        noteId={noteId}
        here={`/s/${study}/notes/${noteId}`}
        title={`${note.participantCode}, ${note.visitCode}`}
        me={actor.staffId}
        people={note.inRoom}
        pair={note.inRoom.flatMap(({ id, seat }) => (seat ? [id] : []))}
        names={note.names}
        zone={note.timeZone}
        written={writtenZero(note)}
        entries={entries}
        touch={{ kinds: touch, care: careTouch, cells: agreement?.cells ?? {} }}
        stopSignal={agreement?.beside?.stopSignal ?? null}
        intention={note.before.intention?.words ?? null}
        recordingRefused={recordingRefused(header)}
        planned={note.before.after}
        pads={padsOf(settings, note.siteId)}
        wasDim={await requestDim()}
        wasCovered={(await requestCovered()).includes(noteId)}
        distressTo={distressToOf(definitionOf(note.definition))}
        vitals={{ minutes: settings.vitalsMinutes ?? 0, limits: limitsOf(settings, note.siteId) }}
        mayClose={note.may.triage}
        frozen={!['draft', 'returned'].includes(note.status)}
      >
        <ParticipantStrip header={header} />
        {!note.may.readLog && (
          <Notice kind="info" title="The log without its words">
            The note of this day is no longer a draft. You still see kinds, times and codes, and can send what this
            device kept.
          </Notice>
        )}
      </SessionScreen>
    </NotePaper>
  )
})

/** Clock zero where somebody wrote it in the note by hand; what was tapped is in the log. */
function writtenZero({ draft, structured }: NoteRecord): number | null {
  const row = draft.find(({ path }) => path === 'clock_zero')?.value
  const answer: Answer | undefined = structured?.clock_zero?.answer
  const said = typeof row === 'string' ? row : typeof answer === 'string' ? answer : ''
  return said === '' ? null : Date.parse(said)
}
