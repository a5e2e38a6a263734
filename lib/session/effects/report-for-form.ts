import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { now } from '@/lib/clock/clock-repository'
import type { EventFacts } from '@/lib/events/event-facts'
import { writtenIn } from '@/lib/notes/content'
import { findNote } from '@/lib/notes/note-repository'
import { recordReading } from '@/lib/notes/record-reading'
import type { Beside } from './facts-of-effects'
import { heldAt, type Reported, reportedIn } from './reported'

/** An effect that a contact reports, for which the form of an adverse event is opened, with what the report knows. */
export interface ReportOfForm {
  readonly noteId: string
  readonly itemId: string
  /** When the contact was held: the form begins with it. */
  readonly awareAt: string | undefined
  readonly facts: Partial<EventFacts> & Reported['known'] & Pick<EventFacts, 'AESTDAT'>
  readonly beside: Beside
}

const named = z.object({ noteId: z.uuid(), itemId: z.uuid() })

/** What an address names, where it names one of this participant that may be decided and has no event; else the form is an empty one. That its words were read stands in the trail. */
export async function reportForForm(
  actor: Actor,
  participantId: string,
  address: { readonly noteId: unknown; readonly itemId: unknown },
): Promise<ReportOfForm | null> {
  const asked = named.safeParse(address)
  if (!asked.success) return null
  const { noteId, itemId } = asked.data
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    if (note.participantId !== participantId || !mayNotes.triage(actor, note)) return null
    const { answers } = await writtenIn(tx, note)
    const effect = (await reportedIn(tx, note, answers)).find(({ id, event }) => id === itemId && event === null)
    if (!effect || (effect.isKept && !holds(actor, ['investigator'], note))) return null
    await recordReading(tx, actor, note, 'effects')
    const awareAt = heldAt(answers, await now(tx))
    return { noteId, itemId, awareAt, facts: { AESTDAT: '', ...effect.known }, beside: effect.beside }
  })
}
