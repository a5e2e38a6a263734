import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { dayIn } from '@/lib/clock/instant'
import type { EventFacts } from '@/lib/events/event-facts'
import { eventForm } from '@/lib/events/event-forms'
import { type EventRow, eventsOf } from '@/lib/events/event-repository'
import { writtenIn } from '@/lib/notes/content'
import type { Answers } from '@/lib/notes/fields'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { recordReading } from '@/lib/notes/record-reading'

/** Medical help that a session is said to have needed (DOMAIN 1.5, row 19): the events of its visit that stand, which may speak of it. */
export interface MedicalHelp {
  readonly events: readonly Pick<EventRow, 'id' | 'number' | 'decision'>[]
}

/** Null where the note says of none. */
export async function medicalHelpIn(tx: Tx, note: FoundNote, answers: Answers): Promise<MedicalHelp | null> {
  if (answers.medical_action !== 'yes') return null
  const ofVisit = (await eventsOf(tx, note.participantId)).filter(
    ({ event }) => event.visitId === note.visitId && event.struckAt === null,
  )
  return { events: ofVisit.map(({ event: { id, number, decision } }) => ({ id, number, decision })) }
}

/** What the form of an adverse event asks and the note knows of the help; what happened is for whoever enters it to say. */
export type KnownOfHelp = Pick<EventFacts, 'AETERM' | 'AESTDAT' | 'AECONTRT' | 'treatment_words'>

/** In one line, where it fits as a whole: nothing is cut off unseen. */
function treatmentIn(detail: unknown): Pick<EventFacts, 'treatment_words'> {
  const words = typeof detail === 'string' ? detail.replace(/\s+/g, ' ').trim() : ''
  return words !== '' && words.length <= eventForm.fields.treatment_words.maxLength ? { treatment_words: words } : {}
}

/** For the form that is opened for medical help in a session of this participant; else null. That its words were read stands in the trail. */
export async function medicalForForm(
  actor: Actor,
  participantId: string,
  address: { readonly noteId: unknown; readonly medical: unknown },
): Promise<KnownOfHelp | null> {
  const asked = z.object({ noteId: z.uuid(), medical: z.literal('yes') }).safeParse(address)
  if (!asked.success) return null
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, asked.data.noteId)
    if (note.participantId !== participantId || !mayNotes.triage(actor, note)) return null
    const { answers } = await writtenIn(tx, note)
    if (answers.medical_action !== 'yes') return null
    await recordReading(tx, actor, note, 'closing')
    const { clock_zero: zero, medical_action_detail: detail } = answers
    const AESTDAT = typeof zero === 'string' ? zero.slice(0, 10) : dayIn(note.timeZone, note.startedAt)
    return { AETERM: '', AESTDAT, AECONTRT: 'yes', ...treatmentIn(detail) }
  })
}
