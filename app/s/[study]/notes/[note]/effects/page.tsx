import { besideNote } from '@/app/_ui/note/note-paper'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { readReported } from '@/lib/session/effects/read-reported'
import type { Reported } from '@/lib/session/effects/reported'
import { triageLabels } from '@/lib/session/effects/triage'
import { ItIsEvent, NotAnEvent } from './triage-reported'

export const metadata = { title: 'Effects reported' }

/** What becomes of each effect that a visit or a call after a session reports; signing waits for none of it. */
export default onPage(async ({ params }: PageProps<'/s/[study]/notes/[note]/effects'>) => {
  const { study, note: noteId } = await params
  const { note, participantCode, visitCode, effects, events, heldAt } = await readReported(await currentActor(), {
    ...{ noteId, studyId: study },
  })
  const form = `/s/${study}/participants/${note.participantId}/events/new?visit=${note.visitId}&note=${note.id}&effect=`
  const open = effects.filter(({ isOpen }) => isOpen).length
  return (
    <Paper about={`${participantCode}, ${visitCode}: Effects reported`} unsigned={besideNote} zone={note.timeZone}>
      <PageHeader
        title="Effects reported"
        above={
          <RecordLink href={`/s/${study}/notes/${noteId}`}>
            {participantCode}, {visitCode}
          </RecordLink>
        }
        below={
          open === 0 ? 'Nothing is left here.' : `Left: ${open === 1 ? 'one effect' : `${open} effects`} to decide`
        }
      />
      {effects.length === 0 ? (
        <Empty title="This note reports no effect.">“None” is an answer of a contact too.</Empty>
      ) : (
        <>
          <p className="pb-3 text-muted">
            What nobody has decided is on the investigator’s list once the note is signed. “Still to be decided” is an
            answer of the form: it is there at once, and its clock runs.
          </p>
          <ul className="ruled" aria-label="Effects reported">
            {effects.map(effect => (
              <li key={effect.id} className="grid gap-3 py-5">
                <div>
                  <h2 className="font-semibold">{effect.term}</h2>
                  {effect.words && <p className="font-serif text-prose">{effect.words}</p>}
                  <p className="text-small text-muted">
                    {[effect.status, ...spanWords(effect)].join(', ')} · <Standing effect={effect} study={study} />
                  </p>
                </div>
                {effect.event === null && !effect.isKept && (
                  <div className="flex flex-wrap gap-2">
                    <NotAnEvent
                      {...{ noteId, itemId: effect.id, term: effect.term, isGone: effect.isGone, heldAt }}
                      days={daysOf(effect)}
                      zone={note.timeZone}
                    />
                    <RecordLink href={`${form}${effect.id}`} className="button button-quiet">
                      An adverse event…
                    </RecordLink>
                    {events.length > 0 && (
                      <ItIsEvent noteId={noteId} itemId={effect.id} term={effect.term} events={events} />
                    )}
                  </div>
                )}
                {effect.isKept && effect.event === null && (
                  <p className="text-small">The protocol keeps this term for the investigator.</p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Paper>
  )
})

/** "since 12 March 2026", where the report knows it. */
const spanWords = ({ known: { AESTDAT, AEENDAT } }: Reported): string[] => [
  ...(AESTDAT ? [`since ${dateWords(AESTDAT)}`] : []),
  ...(AEENDAT ? [`until ${dateWords(AEENDAT)}`] : []),
]

function daysOf({ known: { AESTDAT, AEENDAT } }: Reported) {
  return { ...(AESTDAT ? { AESTDAT } : {}), ...(AEENDAT ? { AEENDAT } : {}) }
}

function Standing({ effect: { decision, event }, study }: { effect: Reported; study: string }) {
  const words = decision ? triageLabels[decision] : 'Not decided yet'
  return event ? (
    <RecordLink href={`/s/${study}/events/${event.id}`}>{`${words} (event ${event.number})`}</RecordLink>
  ) : (
    words
  )
}
