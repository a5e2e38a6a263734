import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import type { EventFacts } from '@/lib/events/event-input'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { findNote } from '@/lib/notes/note-repository'
import { factsOfEffects } from './facts-of-effects'
import { effectsIn } from './read-effects'

/** Effects of a session for which the form of an adverse event is opened, with what their log knows. */
export interface EffectsOfForm {
  readonly noteId: string
  readonly entryIds: readonly string[]
  readonly facts: Partial<EventFacts> & Pick<EventFacts, 'AETERM' | 'AESTDAT'>
}

const named = z.object({ noteId: z.uuid(), entryIds: z.string().transform(ids => ids.split(',')) })

/** What an address names, where it names effects of this participant that may be triaged and have no event; else the form is an empty one. */
export async function effectsForForm(
  actor: Actor,
  participantId: string,
  address: { readonly noteId: unknown; readonly entryIds: unknown },
): Promise<EffectsOfForm | null> {
  const asked = named.safeParse(address)
  if (!asked.success) return null
  const { noteId, entryIds } = asked.data
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    if (note.participantId !== participantId || !mayNotes.triage(actor, note)) return null
    const all = await effectsIn(tx, note.id, await recordKeyOf(tx, note))
    const effects = all.filter(({ id, event }) => entryIds.includes(id) && event === null)
    const [first] = effects
    if (!first) return null
    const { AETERM, AESTDAT, AEENDAT, AEONGO, valence } = factsOfEffects(first.term, effects, note.timeZone)
    const known = { AETERM, AESTDAT, AEONGO, valence, ...(AEENDAT ? { AEENDAT } : {}) }
    return { noteId, entryIds: effects.map(({ id }) => id), facts: known }
  })
}
