import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { now } from '@/lib/clock/clock-repository'
import { type EventRow, eventsOf } from '@/lib/events/event-repository'
import { writtenIn } from '@/lib/notes/content'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { placeOfNote } from '@/lib/notes/people-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { allow } from '@/lib/outcome/refusal'
import { heldAt, type Reported, reportedIn } from './reported'

export interface ReportedPage {
  readonly note: FoundNote
  readonly participantCode: string
  readonly visitCode: string
  readonly effects: readonly Reported[]
  /** When it was held, by the site’s clock, where its note says it. */
  readonly heldAt: string | undefined
  /** The participant's events that stand, which an effect may be one of. */
  readonly events: readonly Pick<EventRow, 'id' | 'number' | 'decision'>[]
}

/** The effects that a contact reports, with what each is taken for. That it was looked at stands in the trail, or it is not shown. */
export async function readReported(
  actor: Actor,
  { noteId, studyId }: { readonly noteId: string; readonly studyId: string },
): Promise<ReportedPage> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    allow(note.studyId === studyId && mayNotes.triage(actor, note), 'not_found')
    await recordReading(tx, actor, note, 'effects')
    const events = (await eventsOf(tx, note.participantId)).filter(({ event }) => event.struckAt === null)
    const isInvestigator = holds(actor, ['investigator'], note)
    const { answers } = await writtenIn(tx, note)
    const effects = await reportedIn(tx, note, answers)
    return {
      note,
      ...(await placeOfNote(tx, note)),
      heldAt: heldAt(answers, await now(tx)),
      effects: effects.map(effect => ({ ...effect, isKept: effect.isKept && !isInvestigator })),
      events: events.map(({ event: { id, number, decision } }) => ({ id, number, decision })),
    }
  })
}
